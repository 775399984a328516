package se.budkavle.sandbox.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;

/**
 * Reads each HTTP request completely, passes it to the service for its path, and writes the response. Refuses a request
 * whose Host header names another machine, and a body of more than 26 MiB. No thread is blocked while a service is
 * still preparing its response.
 */
public final class ServiceDispatcher extends Handler.Abstract.NonBlocking {

    private static final int MOST_BYTES = 26 << 20;
    private static final byte[] TOO_LARGE =
            "{\"message\":\"Request entity too large\",\"code\":40005}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] WRONG_HOST =
            "{\"error\":\"Only a loopback address may be used.\"}".getBytes(StandardCharsets.UTF_8);

    private final Map<String, HttpService> services = new LinkedHashMap<>();

    /**
     * Registers a service for requests whose path begins with this prefix. If several prefixes match, the service that
     * was registered first handles the request.
     */
    public ServiceDispatcher service(String prefix, HttpService service) {
        services.put(prefix, service);
        return this;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        HttpService service = services.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (service == null) {
            return false;
        }
        if (!LoopbackCheck.isLoopbackHost(request)) {
            write(Reply.bytes(403, "application/json", WRONG_HOST), response, callback);
            return true;
        }
        Content.Source.asByteArrayAsync(
                request, MOST_BYTES, Promise.Invocable.from(InvocationType.BLOCKING, (body, tooLarge) -> {
                    if (tooLarge != null) {
                        write(
                                Reply.bytes(413, "application/json", TOO_LARGE).with("Connection", "close"),
                                response,
                                callback);
                        return;
                    }
                    service.answer(call(request, path, body)).whenComplete((reply, failure) -> {
                        if (failure != null) {
                            Response.writeError(request, response, callback, failure);
                        } else if (reply.isCut()) {
                            request.getConnectionMetaData()
                                    .getConnection()
                                    .getEndPoint()
                                    .close();
                            callback.failed(new EofException("Cut on purpose"));
                        } else {
                            write(reply, response, callback);
                        }
                    });
                }));
        return true;
    }

    private static Call call(Request request, String path, byte[] body) {
        Map<String, String> query = new LinkedHashMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request)) {
            query.put(field.getName(), field.getValue());
        }
        return new Call(
                request.getMethod(),
                path,
                Map.of(),
                query,
                request.getHeaders().get(HttpHeader.CONTENT_TYPE),
                request.getHeaders().get(HttpHeader.AUTHORIZATION),
                request.getHeaders().get(HttpHeader.USER_AGENT),
                request.getHeaders().get("X-Audit-Log-Reason"),
                "http://" + request.getHeaders().get(HttpHeader.HOST),
                body);
    }

    private static void write(Reply reply, Response response, Callback callback) {
        response.setStatus(reply.status());
        if (reply.contentType() != null) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.contentType());
        }
        reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.write(true, ByteBuffer.wrap(reply.toSend()), callback);
    }
}
