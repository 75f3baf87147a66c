#!/usr/bin/env bash
# Java's HttpURLConnection and a POST whose connection ends without an answer.
#
# Guess:     the caller gets an exception: nobody knows whether the server did what it was asked, and RFC 9110 (9.2.2) lets a client repeat
#            by itself only what is idempotent, or was never carried out.
# Version:   OpenJDK 17 (Debian 12: openjdk-17-jdk-headless). No other package.
# Behaviour: the whole body is posted a second time on a new connection, and its answer is handed over as if it were the first.
#            JAX-WS RI and SAAJ stand on this class and do the same.
# Hurt:      a payment, a bill or a refund is made twice, and the program that asked for it sees one.
# Remedy:    -Dsun.net.http.retryPost=false, for the whole program.
# Seen:      as it comes: 200 on connection 2; bodies that arrived: 2
#            retryPost=false: SocketException Unexpected end of file from server; bodies that arrived: 1
#
# Needs java 17 or later with its compiler.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > Post.java <<'JAVA'
import java.io.DataInputStream;
import java.net.*;
import java.util.concurrent.atomic.AtomicInteger;

public final class Post {
    private static final byte[] BODY = "<order>1</order>".getBytes();
    private static final AtomicInteger ARRIVED = new AtomicInteger();

    public static void main(String[] arguments) throws Exception {
        var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var serving = new Thread(() -> serve(server));
        serving.setDaemon(true);
        serving.start();
        var url = new URL("http://127.0.0.1:" + server.getLocalPort() + "/");
        String seen;
        try {
            var connection = (HttpURLConnection) url.openConnection();
            connection.setDoOutput(true);
            connection.getOutputStream().write(BODY);
            seen = connection.getResponseCode() + " on connection " + connection.getHeaderField("Connection-Number");
        } catch (SocketException error) {
            seen = "SocketException " + error.getMessage();
        }
        System.out.println(seen + "; bodies that arrived: " + ARRIVED);
    }

    // Reads a whole request each time; ends the first connection without a byte, and answers on the others.
    private static void serve(ServerSocket server) {
        for (var number = 1; ; number++) {
            try (var socket = server.accept()) {
                var in = new DataInputStream(socket.getInputStream());
                while (!in.readLine().isEmpty()) { }
                if (new String(in.readNBytes(BODY.length)).equals(new String(BODY))) {
                    ARRIVED.incrementAndGet();
                }
                if (number > 1) {
                    socket.getOutputStream().write(
                        ("HTTP/1.1 200 OK\r\nConnection-Number: " + number + "\r\nContent-Length: 0\r\n\r\n").getBytes());
                }
            } catch (Exception error) {
                return;
            }
        }
    }
}
JAVA
javac -nowarn -Xlint:none Post.java 2> javac.log || { cat javac.log >&2; exit 1; }
seen="as it comes: $(timeout 60 java Post)
retryPost=false: $(timeout 60 java -Dsun.net.http.retryPost=false Post)"
echo "$seen"
expected='as it comes: 200 on connection 2; bodies that arrived: 2
retryPost=false: SocketException Unexpected end of file from server; bodies that arrived: 1'
[ "$seen" = "$expected" ] || { echo "The behaviour has changed."; exit 1; }
echo "As described."
