package dev.runs4j.wire.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host. */
@FunctionalInterface
interface Resolver {

    /** {@return its addresses, in the order in which they are to be tried} */
    InetAddress[] all(String host) throws UnknownHostException;
}
