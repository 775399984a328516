package se.budkavle.sandbox.workspace;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.workspace.Interaction.Answer;
import se.budkavle.sandbox.workspace.Interaction.Kind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stores the open interactions and modal forms. The deadlines for responses are measured in real time, because people
 * can move the imitated Discord's clock.
 */
public final class Interactions {

    private final Workspace workspace;
    private final ScheduledExecutorService timer;
    private final Duration patience;
    private final Snowflakes realIds = new Snowflakes(Clock.systemUTC());
    private final Map<Long, Interaction> byId = new HashMap<>();
    private final Map<String, Interaction> byToken = new HashMap<>();
    private final Map<Long, Form> forms = new HashMap<>();
    private long raised;
    private long didNotRespond;

    Interactions(Workspace workspace, ScheduledExecutorService timer, Duration patience) {
        this.workspace = workspace;
        this.timer = timer;
        this.patience = patience;
    }

    public Interaction raise(
            Interaction.Type type,
            Application application,
            Person person,
            Channel channel,
            @Nullable Message source,
            ObjectNode data,
            @Nullable String commandName) {
        long id = realIds.next();
        String token = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("interaction:" + id + ":" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        Interaction interaction = new Interaction(
                id,
                token,
                type,
                application,
                workspace.people().existing(application.id()),
                person,
                channel,
                source,
                data,
                new Message.UsedCommand(id, type.code(), commandName, person.id()),
                System.nanoTime());
        byId.put(id, interaction);
        byToken.put(token, interaction);
        if (type != Interaction.Type.AUTOCOMPLETE) {
            raised++;
        }
        timer.schedule(() -> workspace.guarded(() -> timeOut(interaction)), patience.toMillis(), TimeUnit.MILLISECONDS);
        timer.schedule(
                () -> workspace.guarded(() -> forget(interaction)),
                workspace.limits().tokenLivesMillis(),
                TimeUnit.MILLISECONDS);
        workspace.publish(new WorkspaceChange.InteractionCreated(interaction));
        return interaction;
    }

    private void timeOut(Interaction interaction) {
        if (!interaction.acknowledged()) {
            didNotRespond++;
            forget(interaction);
            interaction.answer().complete(new Answer(Kind.FAILED, null, null, null, millis(interaction)));
            workspace.publish(new WorkspaceChange.InteractionTimedOut(interaction));
        }
    }

    private void forget(Interaction interaction) {
        byId.remove(interaction.id());
        byToken.remove(interaction.token());
    }

    /**
     * Returns the interaction with this id and token. Throws a {@code Refusal} if no interaction has this id and token,
     * or if the bot has already acknowledged the interaction.
     */
    public Interaction unacknowledged(long id, String token) {
        Interaction interaction = byId.get(id);
        if (interaction == null || !interaction.token().equals(token)) {
            throw new Refusal(ApiError.UNKNOWN_INTERACTION);
        }
        if (interaction.acknowledged()) {
            throw new Refusal(
                    workspace.faults().acknowledgedAsUnknown()
                            ? ApiError.UNKNOWN_INTERACTION
                            : ApiError.ALREADY_ACKNOWLEDGED);
        }
        return interaction;
    }

    /**
     * Returns the application's interaction with this token. Throws a {@code Refusal} if the application has no
     * interaction with this token, or if the bot has not acknowledged the interaction yet.
     */
    public Interaction withToken(long applicationId, String token) {
        Interaction interaction = byToken.get(token);
        if (interaction == null) {
            throw new Refusal(token.length() > 30 ? ApiError.INVALID_WEBHOOK_TOKEN : ApiError.UNKNOWN_WEBHOOK);
        }
        if (interaction.application().id() != applicationId || !interaction.acknowledged()) {
            throw new Refusal(ApiError.UNKNOWN_WEBHOOK);
        }
        return interaction;
    }

    public Message reply(Interaction interaction, MessageDraft draft) {
        Message message = workspace.messages().answer(interaction, draft, draft.ephemeral(), false);
        interaction.original(message, false);
        finish(interaction, Kind.MESSAGE, message, null, null);
        return message;
    }

    public Message defer(Interaction interaction, boolean ephemeral) {
        Message message = workspace.messages().answer(interaction, MessageDraft.of("", List.of()), ephemeral, true);
        interaction.original(message, true);
        finish(interaction, Kind.DEFERRED, message, null, null);
        return message;
    }

    public Message deferUpdate(Interaction interaction) {
        Message used = used(interaction);
        interaction.original(used, false);
        finish(interaction, Kind.DEFERRED_UPDATE, null, null, null);
        return used;
    }

    public Message update(Interaction interaction, MessageDraft draft) {
        Message message = workspace.messages().edit(source(interaction), draft);
        interaction.original(message, false);
        finish(interaction, Kind.UPDATE, message, null, null);
        return message;
    }

    public void choices(Interaction interaction, ArrayNode choices) {
        finish(interaction, Kind.CHOICES, null, null, choices);
    }

    public Form openForm(Interaction interaction, ObjectNode modal) {
        Form form = new Form(
                realIds.next(),
                interaction.application().id(),
                interaction.person().id(),
                interaction.channel().id(),
                interaction.source() == null ? null : interaction.source().id(),
                modal);
        forms.put(form.id(), form);
        finish(interaction, Kind.FORM, null, form, null);
        return form;
    }

    private void finish(
            Interaction interaction,
            Kind kind,
            @Nullable Message message,
            @Nullable Form form,
            @Nullable ArrayNode choices) {
        interaction.acknowledge();
        interaction.answer().complete(new Answer(kind, message, form, choices, millis(interaction)));
    }

    /**
     * Posts a follow-up message to an interaction. If the first response was deferred and still has no content, the
     * follow-up message becomes the content of this response.
     */
    public Message followUp(Interaction interaction, MessageDraft draft) {
        if (interaction.awaitsDeferredContent()) {
            return editOriginal(interaction, draft);
        }
        return workspace.messages().answer(interaction, draft, draft.ephemeral(), false);
    }

    public Message original(Interaction interaction) {
        if (interaction.originalId() == null) {
            throw new Refusal(ApiError.UNKNOWN_MESSAGE);
        }
        return current(interaction.originalId());
    }

    public Message editOriginal(Interaction interaction, MessageDraft draft) {
        Message edited = workspace.messages().edit(original(interaction), draft);
        interaction.deferredContentReceived();
        return edited;
    }

    /**
     * Returns the current version of the message with the button or menu that the person used. Throws a {@code Refusal}
     * if the message has been deleted.
     */
    public Message source(Interaction interaction) {
        return current(used(interaction).id());
    }

    private static Message used(Interaction interaction) {
        return Objects.requireNonNull(
                interaction.source(), "only a component's interaction is answered on its message");
    }

    private Message current(long messageId) {
        Message message = workspace.messages().get(messageId);
        if (message == null) {
            throw new Refusal(ApiError.UNKNOWN_MESSAGE);
        }
        return message;
    }

    /**
     * Returns the open modal form with this id. Throws a {@code Refusal} if the form is not open, or was shown to
     * another person.
     */
    public Form formFor(long formId, long personId) {
        Form form = forms.get(formId);
        if (form == null) {
            throw new Refusal(ApiError.NO_SUCH_FORM);
        }
        if (form.personId() != personId) {
            throw new Refusal(ApiError.NOT_YOURS);
        }
        return form;
    }

    public void closeForm(Form form) {
        forms.remove(form.id());
    }

    public List<Form> forms() {
        return new ArrayList<>(forms.values());
    }

    public long raised() {
        return raised;
    }

    public long didNotRespond() {
        return didNotRespond;
    }

    void restore(long savedRaised, long savedDidNotRespond, List<Form> savedForms) {
        raised = savedRaised;
        didNotRespond = savedDidNotRespond;
        savedForms.forEach(form -> forms.put(form.id(), form));
    }

    private static long millis(Interaction interaction) {
        return TimeUnit.NANOSECONDS.toMillis(interaction.nanosSince(System.nanoTime()));
    }
}
