package dev.runs4j.wire.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * A socket over a channel that does not block: every wait is a wait of its {@link Readiness}, keeps to a {@link WaitLimit}, ends at an
 * interrupt or a close, and leaves the connection usable. It is a {@link Socket} because TLS is laid over sockets only.
 */
final class WireSocket extends Socket {

    private final SocketChannel channel;
    private final Socket socket;
    private final OpenSockets owner;
    private final WaitLimit limit = new WaitLimit();
    private final Readiness readiness;
    private final InputStream in;
    private final OutputStream out;

    WireSocket(SocketChannel channel, OpenSockets owner) throws IOException {
        this.channel = channel;
        this.socket = channel.socket();
        this.owner = owner;
        this.readiness = new Readiness(channel);
        this.out = new TimedOutput(channel, readiness, limit);
        this.in = new TimedInput(channel, readiness, limit);
    }

    WaitLimit limit() {
        return limit;
    }

    /** {@return whether the connection is of no use any more: the server closed it, or sent what nobody asked for} */
    boolean isStale() {
        try {
            return channel.read(ByteBuffer.allocate(1)) != 0;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void connect(SocketAddress address) throws IOException {
        connect(address, 0);
    }

    @Override
    public void connect(SocketAddress address, int millis) throws IOException {
        socket.connect(address, millis);
        channel.configureBlocking(false);
        readiness.begin();
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    @Override
    public SocketChannel getChannel() {
        return channel;
    }

    /** Cuts the connection off at once; whoever waits on it wakes. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // Whoever closes must not wait for anybody.
    public void close() throws IOException {
        owner.forget(this);
        try {
            channel.close();
        } finally {
            readiness.close();
        }
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected();
    }

    @Override
    public boolean isBound() {
        return socket.isBound();
    }

    @Override
    public InetAddress getInetAddress() {
        return socket.getInetAddress();
    }

    @Override
    public int getPort() {
        return socket.getPort();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return socket.getRemoteSocketAddress();
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return socket.getLocalSocketAddress();
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        socket.setTcpNoDelay(on);
    }

    @Override
    public boolean getTcpNoDelay() throws SocketException {
        return socket.getTcpNoDelay();
    }

    /** Does nothing: the {@link WaitLimit} rules. */
    @Override
    public void setSoTimeout(int timeout) {}

    @Override
    public int getSoTimeout() {
        return 0;
    }

    @Override
    public void setSoLinger(boolean on, int linger) throws SocketException {
        socket.setSoLinger(on, linger);
    }

    @Override
    public void shutdownInput() throws IOException {
        socket.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public boolean isInputShutdown() {
        return socket.isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        return socket.isOutputShutdown();
    }

    @Override
    public String toString() {
        return "WireSocket[" + socket + "]";
    }
}
