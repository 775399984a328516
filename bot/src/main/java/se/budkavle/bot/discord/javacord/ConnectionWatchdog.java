package se.budkavle.bot.discord.javacord;

import com.neovisionaries.ws.client.WebSocket;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cuts a connection on which nobody answers, so that Javacord opens another: it would wait for ever. */
class ConnectionWatchdog {

    private static final Logger log = LoggerFactory.getLogger(ConnectionWatchdog.class);
    /** Not one of the codes that end a session: it is to be resumed. */
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
        // The next connection has its own time.
        pulse.heard();
        if (connection.isOpen()) {
            log.warn("Nobody answers on the line to Discord: it is cut");
            connection.disconnect(NOBODY_THERE, "Nobody answers", CLOSE_MILLIS);
        } else {
            giveUp(connection);
        }
    }

    /** One that is being opened, perhaps towards somebody who never greets. */
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
