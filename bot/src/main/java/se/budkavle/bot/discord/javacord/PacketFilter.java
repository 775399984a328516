package se.budkavle.bot.discord.javacord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parses the packets of Discord's gateway for the library Javacord, and passes interactions (commands, buttons, forms)
 * to the bot instead of to Javacord.
 *
 * <p>Javacord ignores interactions from Discord threads that it does not know. Javacord's interaction objects lack
 * display names and the message from which a form was opened. Javacord still counts every packet, including
 * interactions, so that it can resume a session at the right sequence number.
 */
class PacketFilter extends ObjectMapper {

    private static final Logger log = LoggerFactory.getLogger(PacketFilter.class);
    private static final long serialVersionUID = 1;
    private static final int EVENT = 0;
    private static final int HELLO = 10;

    private final transient HeartbeatMonitor heartbeats;
    private final transient Consumer<String> interactions;

    PacketFilter(HeartbeatMonitor heartbeats, Consumer<String> interactions) {
        this.heartbeats = heartbeats;
        this.interactions = interactions;
    }

    @Override
    public JsonNode readTree(String content) throws JsonProcessingException {
        var packet = super.readTree(content);
        // Javacord parses HTTP responses with this method too. Unlike gateway packets, HTTP responses have no field
        // "op".
        if (packet instanceof ObjectNode of && of.path("op").isInt()) {
            heartbeats.packetReceived();
            if (of.path("op").asInt() == HELLO) {
                heartbeats.setInterval(Duration.ofMillis(
                        of.path("d").path("heartbeat_interval").asLong()));
            } else if (of.path("op").asInt() == EVENT && of.path("t").asText().equals("INTERACTION_CREATE")) {
                of.put("t", "INTERACTION_TAKEN");
                handle(of.path("d"));
            }
        }
        return packet;
    }

    /**
     * Passes an interaction to the bot. If parsing fails, only logs the error, because an exception would close the
     * connection.
     */
    private void handle(JsonNode interaction) {
        try {
            interactions.accept(interaction.toString());
        } catch (RuntimeException e) {
            log.error(
                    "Interaction {} cannot be parsed: {}",
                    interaction.path("id").asText(),
                    e.getClass().getSimpleName());
        }
    }
}
