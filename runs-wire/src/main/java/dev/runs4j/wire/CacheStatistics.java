package dev.runs4j.wire;

/**
 * What the cache of ended runs has done since its backend was made. A moment's view: the numbers are read one after the other.
 *
 * @param hits reads of runs and of pages of steps that were answered from memory
 * @param misses reads for which the server was asked, those of active runs included; calls with headers of their own are not counted
 * @param evictions runs that were dropped for lack of room, with their steps
 * @param runs how many runs are kept now
 * @param bytes how much is kept now, in bytes of JSON (UTF-8)
 */
public record CacheStatistics(long hits, long misses, long evictions, long runs, long bytes) {}
