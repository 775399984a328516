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
 * Closes a connection that receives no complete request within a time limit. The limit starts when the connection is
 * opened, or when the previous response ends. Jetty's own idle timeout is not enough, because it restarts at each
 * received byte. A client could send one byte every few seconds and keep a connection open for hours.
 */
class RequestDeadline extends Handler.Wrapper implements Connection.Listener, HttpConfiguration.Customizer {

    private final Duration limit;
    private final Scheduler scheduler;
    private final Map<Connection, Scheduler.Task> deadlines = new ConcurrentHashMap<>();

    RequestDeadline(Duration limit, Scheduler scheduler) {
        this.limit = limit;
        this.scheduler = scheduler;
    }

    @Override
    public void onOpened(Connection connection) {
        var deadline = scheduler.schedule(
                () -> {
                    deadlines.remove(connection);
                    connection.getEndPoint().close(new TimeoutException("No complete request in time"));
                },
                limit);
        deadlines.put(connection, deadline);
    }

    @Override
    public void onClosed(Connection connection) {
        end(connection);
    }

    /**
     * Called when the headers of a request are complete. Registers a listener that starts the next time limit when the
     * response ends.
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

    /** Cancels the time limit of a request, because its body has been received completely. */
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        end(connection(request));
        return super.handle(request, response, callback);
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
