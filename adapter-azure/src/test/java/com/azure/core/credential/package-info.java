/** As much of Microsoft's types as the bridge on the first page needs, so that it is compiled without their library. */
@NullMarked
package com.azure.core.credential;

import org.jspecify.annotations.NullMarked;
