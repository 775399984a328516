package se.budkavle.bot.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes the connection of a client that sends a request, or receives a response, too slowly. The time for sending a
 * request starts when the connection is opened, or when the previous response ends. The time for receiving a response
 * starts when its request is complete. Jetty's own idle timeout is not enough, because it restarts at each transferred
 * byte: with one byte every few seconds, a client could occupy a connection or a thread for hours.
 */
class SlowClientLimit extends Handler.Wrapper implements Connection.Listener, HttpConfiguration.Customizer {

    private final Duration requestLimit;
    private final Duration responseLimit;
    private final Scheduler scheduler;
    private final Map<Connection, Scheduler.Task> deadlines = new ConcurrentHashMap<>();

    SlowClientLimit(Duration requestLimit, Duration responseLimit, Scheduler scheduler) {
        this.requestLimit = requestLimit;
        this.responseLimit = responseLimit;
        this.scheduler = scheduler;
    }

    @Override
    public void onOpened(Connection connection) {
        start(connection, requestLimit);
    }

    @Override
    public void onClosed(Connection connection) {
        end(connection);
    }

    /**
     * Called when the headers of a request are complete. Registers a listener that starts the time limit of the next
     * request when the response ends.
     */
    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        var connection = connection(request);
        Request.addCompletionListener(request, failure -> {
            end(connection);
            if (connection.getEndPoint().isOpen()) {
                onOpened(connection);
            }
        });
        return request;
    }

    /** Starts the time limit of the response, because the request's body has been received completely. */
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        start(connection(request), responseLimit);
        return super.handle(request, response, callback);
    }

    /** Starts a time limit, which replaces the connection's previous limit. */
    private void start(Connection connection, Duration limit) {
        end(connection);
        var deadline = scheduler.schedule(
                () -> {
                    deadlines.remove(connection);
                    connection.getEndPoint().close(new TimeoutException("The client is too slow"));
                },
                limit);
        deadlines.put(connection, deadline);
    }

    private void end(Connection connection) {
        var deadline = deadlines.remove(connection);
        if (deadline != null) {
            deadline.cancel();
        }
    }

    private static Connection connection(Request request) {
        return request.getConnectionMetaData().getConnection();
    }
}
