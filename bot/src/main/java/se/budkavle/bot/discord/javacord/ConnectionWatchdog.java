package se.budkavle.bot.discord.javacord;

import com.neovisionaries.ws.client.WebSocket;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes a connection without heartbeat replies so that Javacord reconnects; Javacord itself would wait for the reply without a time
 * limit.
 */
class ConnectionWatchdog {

    private static final Logger log = LoggerFactory.getLogger(ConnectionWatchdog.class);
    /** A close code that does not end the session, so that Javacord can resume it. */
    private static final int NOBODY_THERE = 4900;
    private static final int CLOSE_MILLIS = 1000;

    private final HeartbeatMonitor pulse;

    ConnectionWatchdog(HeartbeatMonitor pulse) {
        this.pulse = pulse;
    }

    void look(WebSocket connection) {
        if (!pulse.isSilent()) {
            return;
        }
        // The silence is measured anew for the next connection.
        pulse.heard();
        if (connection.isOpen()) {
            log.warn("Nobody answers on the line to Discord: it is cut");
            connection.disconnect(NOBODY_THERE, "Nobody answers", CLOSE_MILLIS);
        } else {
            giveUp(connection);
        }
    }

    /** Closes the socket of a connection that is still being opened, because the server may never send its greeting. */
    private static void giveUp(WebSocket connection) {
        var socket = connection.getSocket();
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            log.debug("The connection was closed already");
        }
    }
}
