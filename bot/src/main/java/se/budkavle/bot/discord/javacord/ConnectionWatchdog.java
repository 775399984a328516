package se.budkavle.bot.discord.javacord;

import com.neovisionaries.ws.client.WebSocket;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes a connection on which Discord no longer acknowledges heartbeats, so that Javacord reconnects. Javacord itself
 * would wait forever for the acknowledgement.
 */
class ConnectionWatchdog {

    private static final Logger log = LoggerFactory.getLogger(ConnectionWatchdog.class);
    /**
     * The WebSocket close code for a missing heartbeat acknowledgement. After this close code, Discord keeps the
     * session, so that Javacord can resume it.
     */
    private static final int NO_HEARTBEAT = 4900;

    private static final int CLOSE_MILLIS = 1000;

    private final HeartbeatMonitor heartbeats;

    ConnectionWatchdog(HeartbeatMonitor heartbeats) {
        this.heartbeats = heartbeats;
    }

    void check(WebSocket connection) {
        if (!heartbeats.isSilent()) {
            return;
        }
        // Restarts the timer, because the time without packets on this connection would otherwise close the next
        // connection at once.
        heartbeats.packetReceived();
        if (connection.isOpen()) {
            log.warn("Discord does not answer the heartbeat: the connection is closed");
            connection.disconnect(NO_HEARTBEAT, "No heartbeat", CLOSE_MILLIS);
        } else {
            closeSocket(connection);
        }
    }

    /**
     * Closes the socket of a connection whose WebSocket handshake has not finished. Discord may never answer the
     * handshake.
     */
    private static void closeSocket(WebSocket connection) {
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
