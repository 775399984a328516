package se.budkavle.bot.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.context.ApplicationContext;

/** Requests the monitoring endpoints of a running bot. */
public final class RunningMonitoring {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final MonitoringServer server;

    public RunningMonitoring(ApplicationContext bot) {
        server = bot.getBean(MonitoringServer.class);
    }

    public HttpResponse<String> get(String path) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
