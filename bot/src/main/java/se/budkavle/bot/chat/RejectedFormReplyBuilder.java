package se.budkavle.bot.chat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;

/**
 * Builds the reply to a modal form whose input was refused or could not be stored. The reply shows the submitted values
 * and a button that reopens the form with these values.
 */
class RejectedFormReplyBuilder {

    private static final Logger log = LoggerFactory.getLogger(RejectedFormReplyBuilder.class);

    /** The action id of the button that reopens a modal form after the form's input was refused. */
    static final String OPEN = "chat:form";

    private final Map<String, FormPress> forms;
    private final RejectedForms kept;

    RejectedFormReplyBuilder(Collection<Press> presses, RejectedForms kept) {
        forms = presses.stream()
                .filter(FormPress.class::isInstance)
                .map(FormPress.class::cast)
                .collect(Collectors.toMap(Press::act, Function.identity()));
        this.kept = kept;
    }

    /**
     * Returns a reply with the reason why the form was refused, the submitted values and a button that reopens the form
     * with these values. The reply has no button if the user may not submit the form again, or if storing the values
     * fails.
     */
    Reply refused(Refusal refusal, PressEvent sent) {
        return kept(InteractionExceptionHandler.warning(refusal), sent, refusal.isChangeShown());
    }

    /**
     * Returns a reply to a form that could not be saved because of an unexpected exception. The reply shows the
     * submitted values and a button that reopens the form, like the reply of {@link #refused}.
     */
    Reply failed(Page page, PressEvent sent) {
        return kept(page, sent, false);
    }

    private Reply kept(Page page, PressEvent sent, boolean isChangeShown) {
        try {
            return withButton(page, sent, isChangeShown);
        } catch (RuntimeException e) {
            log.error("The form {} cannot be kept after it was not stored", sent.act(), e);
            return inText(page, sent);
        }
    }

    private Reply withButton(Page page, PressEvent sent, boolean isChangeShown) {
        var form = form(sent);
        if (form.isEmpty() || sent.fields().isEmpty()) {
            return inText(page, sent);
        }
        // The custom id may contain the version of the data that the person has seen, for optimistic locking. The
        // reopened form gets the current version only if the reply shows what somebody else has changed.
        var formId = isChangeShown ? form.get().id() : sent.id();
        var id = kept.keep(new RejectedForms.Filled(formId, sent.fields()), sent.caller());
        page = page.line("chat.given-back-in-form");
        for (var field : form.get().fields()) {
            var given = sent.field(field.name());
            page = given.isBlank() ? page : page.field(field.label(), field.shown(given));
        }
        return Reply.page(page).with(Button.main(Press.id(OPEN, id), Phrase.of("chat.form-open-again")));
    }

    /**
     * Returns a reply that shows the values of the submitted form as text. Does not store the values, so the reply has
     * no button that reopens the form.
     */
    Reply inText(Page page, PressEvent sent) {
        if (!forms.containsKey(sent.act()) || sent.fields().values().stream().allMatch(String::isBlank)) {
            return Reply.page(page);
        }
        page = page.line("chat.given-back");
        for (var given : sent.fields().values()) {
            page = given.isBlank() ? page : page.line(Phrase.words(given));
        }
        return Reply.page(page);
    }

    /**
     * Reopens the modal form whose input was refused, filled in with the submitted values. Throws a {@code Refusal} if
     * the values are no longer stored, for example because they have expired, or if the user may no longer submit the
     * form.
     */
    Reply opened(PressEvent pressed) {
        var filled = kept.find(pressed.reference(0), pressed.caller()).orElseThrow(() -> new Refusal("chat.form-gone"));
        var sent = PressEvent.of(
                pressed.caller(), pressed.channelId(), pressed.messageId(), filled.form(), List.of(), filled.values());
        var press = forms.get(sent.act());
        if (press == null) {
            throw new Refusal("chat.form-gone");
        }
        return Reply.form(press.form(sent).withId(filled.form()).filledWith(sent.fields()));
    }

    /**
     * Returns the modal form that the person submitted. Returns empty if the custom id belongs to no form, or if the
     * user may no longer submit the form.
     */
    private Optional<Form> form(PressEvent sent) {
        try {
            return Optional.ofNullable(forms.get(sent.act())).map(press -> press.form(sent));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }
}
