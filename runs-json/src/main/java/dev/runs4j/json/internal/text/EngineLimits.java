package dev.runs4j.json.internal.text;

/**
 * How much a document may hold.
 *
 * @param bytes the largest document, in bytes of UTF-8
 * @param nesting the most objects and arrays inside each other
 * @param stringLength the longest text that is decoded, in UTF-16 units
 * @param nameLength the longest member name, in bytes of UTF-8
 * @param numberLength the longest number, in digits
 */
public record EngineLimits(int bytes, int nesting, int stringLength, int nameLength, int numberLength) {}
