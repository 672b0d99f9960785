package org.rumbo.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests as an attacker writes them: from any address of this machine, with any headers. */
final class RawHttp {

    /** What a server answered, as it stands on the wire. */
    record Answer(String text) {

        int status() {
            return Integer.parseInt(text.substring(9, 12));
        }

        /** The part of a header after its name; empty where there is none. */
        String header(String name) {
            Matcher found = Pattern.compile("(?im)^" + name + ": (.*)$").matcher(head());
            return found.find() ? found.group(1).strip() : "";
        }

        String head() {
            return text.substring(0, text.indexOf("\r\n\r\n"));
        }

        String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }
    }

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    Answer get(String from, String path, String... headers) throws IOException {
        return ask(from, "GET", path, "", headers);
    }

    Answer post(String from, String path, String form, String... headers) throws IOException {
        return ask(from, "POST", path, form, headers);
    }

    private Answer ask(String from, String method, String path, String form, String... headers) throws IOException {
        var request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
        if (List.of(headers).stream().noneMatch(header -> header.startsWith("Host:"))) {
            request.append("Host: localhost:").append(port).append("\r\n");
        }
        List.of(headers).forEach(header -> request.append(header).append("\r\n"));
        if (!form.isEmpty()) {
            request.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                    .append(form.length())
                    .append("\r\n");
        }
        request.append("\r\n").append(form);
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port, InetAddress.ofLiteral(from), 0)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
