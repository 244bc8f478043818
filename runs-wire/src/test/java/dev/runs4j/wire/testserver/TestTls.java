package dev.runs4j.wire.testserver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that signs itself, made by the {@code keytool} of the JDK that runs. */
public final class TestTls {

    private static final char[] PASSWORD = "changeit".toCharArray();

    /** By host: the tool takes a second for each. */
    private static final Map<String, KeyStore> KEYS = new HashMap<>();

    private TestTls() {}

    /** {@return a context whose server names itself so, and which trusts nobody else} */
    public static SSLContext of(String host) throws IOException, InterruptedException, GeneralSecurityException {
        return context(keys(host));
    }

    private static synchronized KeyStore keys(String host)
            throws IOException, InterruptedException, GeneralSecurityException {
        KeyStore known = KEYS.get(host);
        if (known == null) {
            known = made(host);
            KEYS.put(host, known);
        }
        return known;
    }

    private static KeyStore made(String host) throws IOException, InterruptedException, GeneralSecurityException {
        Path folder = Files.createTempDirectory("runs4j-tls");
        Path file = folder.resolve("keys.p12");
        try {
            generate(host, file);
            return load(file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static void generate(String host, Path file) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String[] words =
                ("-genkeypair -alias server -keyalg EC -groupname secp256r1 -validity 2 -storetype PKCS12 -storepass changeit"
                                + " -dname CN=" + host + " -ext SAN=dns:" + host)
                        .split(" ", -1);
        List<String> command = new java.util.ArrayList<>(List.of(tool));
        command.addAll(Arrays.asList(words));
        command.addAll(List.of("-keystore", file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        byte[] said = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IOException("keytool: " + new String(said, java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static SSLContext context(KeyStore keys) throws IOException, GeneralSecurityException {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
