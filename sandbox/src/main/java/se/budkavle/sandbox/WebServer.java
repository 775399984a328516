package se.budkavle.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import se.budkavle.sandbox.gateway.Gateway;
import se.budkavle.sandbox.http.LoopbackCheck;
import se.budkavle.sandbox.http.ServiceDispatcher;
import se.budkavle.sandbox.page.LiveUpdates;
import se.budkavle.sandbox.workspace.InjectedFaults;
import se.budkavle.sandbox.workspace.ResumeAddress;

/**
 * The Jetty server of the imitated Discord, for all its HTTP and WebSocket addresses. The server listens only on the
 * loopback address.
 */
final class WebServer {

    private static final String GATEWAY = "/gateway";
    private final Server server;
    private final ServerConnector connector;

    WebServer(int port, ServiceDispatcher front, Gateway gateway, LiveUpdates live, InjectedFaults faults) {
        QueuedThreadPool threads = new QueuedThreadPool(24, 4);
        threads.setName("sandbox");
        threads.setDaemon(true);
        server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setAcceptQueueSize(1000);
        server.addConnector(connector);
        WebSocketUpgradeHandler sockets = WebSocketUpgradeHandler.from(server, container -> {
            container.setIdleTimeout(Duration.ZERO);
            container.setMaxTextMessageSize(1 << 20);
            addGateway(container, gateway, faults);
            addLive(container, live);
        });
        sockets.setHandler(front);
        server.setHandler(sockets);
    }

    private static void addGateway(ServerWebSocketContainer container, Gateway gateway, InjectedFaults faults) {
        for (String path : List.of(GATEWAY, GATEWAY + "/", GATEWAY + Gateway.RESUME, GATEWAY + Gateway.RESUME + "/")) {
            container.addMapping(path, (request, response, callback) -> {
                boolean resumes = path.startsWith(GATEWAY + Gateway.RESUME);
                boolean gone = faults.gone() || resumes && faults.resumeAddress() == ResumeAddress.REFUSED;
                if (gone || refused(request)) {
                    Response.writeError(request, response, callback, gone ? 503 : 403);
                    return null;
                }
                String address = "ws://" + request.getHeaders().get("Host") + GATEWAY;
                return gateway.connect(
                        address,
                        resumes,
                        "zlib-stream"
                                .equals(Request.extractQueryParameters(request).getValue("compress")));
            });
        }
    }

    private static void addLive(ServerWebSocketContainer container, LiveUpdates live) {
        container.addMapping(LiveUpdates.PATH, (request, response, callback) -> {
            Object socket = refused(request)
                    ? null
                    : live.connect(Request.extractQueryParameters(request).getValue("person"));
            if (socket == null) {
                Response.writeError(request, response, callback, refused(request) ? 403 : 404);
            }
            return socket;
        });
    }

    /**
     * Returns whether a WebSocket connection must be refused. A connection is refused if a web page of another site
     * opens it, or if the Host header does not name this machine (a loopback name).
     */
    private static boolean refused(ServerUpgradeRequest request) {
        return !LoopbackCheck.isLoopbackHost(request)
                || !LoopbackCheck.isAllowedOrigin(request.getHeaders().get("Origin"));
    }

    void start() throws IOException {
        try {
            server.start();
        } catch (IOException taken) {
            stop();
            throw taken;
        } catch (Exception other) {
            stop();
            throw new IOException(other);
        }
    }

    int port() {
        return connector.getLocalPort();
    }

    void stop() {
        try {
            server.setStopTimeout(0);
            server.stop();
        } catch (Exception whileStopping) {
            throw new IllegalStateException("The sandbox's server could not be stopped", whileStopping);
        }
    }
}
