package se.budkavle.sandbox.workspace;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A person's use of a command, button, select menu or modal form, with the application's response. */
public final class Interaction {

    /** The types of interactions, with Discord's codes. */
    public enum Type {
        COMMAND(2),
        COMPONENT(3),
        AUTOCOMPLETE(4),
        FORM(5);

        private final int code;

        Type(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /**
     * The types of an application's first response to an interaction. FAILED means that the application did not respond
     * in time.
     */
    public enum Kind {
        MESSAGE,
        UPDATE,
        FORM,
        DEFERRED,
        DEFERRED_UPDATE,
        CHOICES,
        FAILED
    }

    /** The application's first response to an interaction. {@code millis} is the response time in milliseconds. */
    public record Answer(
            Kind kind,
            @Nullable Message message,
            @Nullable Form form,
            @Nullable ArrayNode choices,
            long millis) {}

    private final long id;
    private final String token;
    private final Type type;
    private final Application application;
    private final Person bot;
    private final Person person;
    private final Channel channel;
    private final @Nullable Message source;
    private final ObjectNode data;
    private final Message.UsedCommand usedCommand;
    private final long raisedNanos;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private boolean acknowledged;
    private @Nullable Long originalId;
    private boolean awaitsDeferredContent;

    Interaction(
            long id,
            String token,
            Type type,
            Application application,
            Person bot,
            Person person,
            Channel channel,
            @Nullable Message source,
            ObjectNode data,
            Message.UsedCommand usedCommand,
            long raisedNanos) {
        this.id = id;
        this.token = token;
        this.type = type;
        this.application = application;
        this.bot = bot;
        this.person = person;
        this.channel = channel;
        this.source = source;
        this.data = data;
        this.usedCommand = usedCommand;
        this.raisedNanos = raisedNanos;
    }

    public long id() {
        return id;
    }

    public String token() {
        return token;
    }

    public Type type() {
        return type;
    }

    public Application application() {
        return application;
    }

    Person bot() {
        return bot;
    }

    public Person person() {
        return person;
    }

    public Channel channel() {
        return channel;
    }

    /**
     * Returns the message with the button or menu that the person used, or from which the submitted form was opened.
     * Returns null if the person used no message, for example for a command.
     */
    public @Nullable Message source() {
        return source;
    }

    public ObjectNode data() {
        return data;
    }

    /**
     * Returns the type of the command option that the person is typing, if the interaction is an autocompletion.
     * Returns 0 if the interaction is not an autocompletion.
     */
    public int focusedType() {
        return focusedType(data);
    }

    private static int focusedType(JsonNode node) {
        for (JsonNode option : Json.each(node, "options")) {
            int type = Json.flag(option, "focused") ? Json.number(option, "type", 0) : focusedType(option);
            if (type != 0) {
                return type;
            }
        }
        return 0;
    }

    public Message.UsedCommand usedCommand() {
        return usedCommand;
    }

    public CompletableFuture<Answer> answer() {
        return answer;
    }

    public boolean acknowledged() {
        return acknowledged;
    }

    long nanosSince(long nowNanos) {
        return nowNanos - raisedNanos;
    }

    void acknowledge() {
        acknowledged = true;
    }

    @Nullable
    Long originalId() {
        return originalId;
    }

    void original(@Nullable Message message, boolean thinking) {
        originalId = message == null ? null : message.id();
        awaitsDeferredContent = thinking;
    }

    boolean awaitsDeferredContent() {
        return awaitsDeferredContent;
    }

    void deferredContentReceived() {
        awaitsDeferredContent = false;
    }
}
