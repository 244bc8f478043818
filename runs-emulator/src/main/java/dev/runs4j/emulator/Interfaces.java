package dev.runs4j.emulator;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses of this machine. */
final class Interfaces {

    private Interfaces() {}

    /** {@return whether every address of this name is reached from this machine only} */
    static boolean isLoopback(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!address.isLoopbackAddress()) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException unknown) {
            throw new UncheckedIOException("host " + host + ": no address is known for it", unknown);
        }
    }
}
