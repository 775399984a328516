package se.budkavle.bot.feature.minutes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.message.MessageLinks;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.SourceMessage;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decision.Effect;
import se.budkavle.storage.minutes.DecisionCode;
import se.budkavle.storage.minutes.Minutes;
import se.budkavle.storage.minutes.MinutesNote;
import se.budkavle.storage.minutes.Reservation;

/**
 * Builds the forms in which people write notes, decisions and reservations, and give the reason for reopening sent
 * minutes. Also parses the submitted decisions.
 */
@Component
class MinutesForms {

    static final String TEXT = "text";
    static final String WHO = "who";
    static final String REASON = "reason";
    static final String REPLACES = "replaces";
    static final String ENDS = "ends";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CODE = 20;

    Form note(Meeting meeting, String item) {
        return new Form(
                Press.id(MinutesButtonIds.STORE_NOTE, meeting.id(), item),
                Phrase.of("minutes.form.note"),
                List.of(text("note", "", true, MinutesNote.LONGEST_TEXT)));
    }

    /**
     * Returns the form in which a decision is written.
     *
     * @param source the chat message from which the decision is made; null for none
     * @param text the text that the form already contains; cut off if it is too long for a decision
     */
    Form decision(Meeting meeting, String item, @Nullable SourceMessage source, String text) {
        return new Form(
                MessageLinks.id(Press.id(MinutesButtonIds.STORE_DECISION, meeting.id(), item), source),
                Phrase.of("minutes.form.decision"),
                List.of(
                        text("decision", TextShortener.cut(text, Decision.LONGEST_TEXT), true, Decision.LONGEST_TEXT),
                        line(REPLACES, "", LONGEST_CODE),
                        line(ENDS, "", LONGEST_CODE)));
    }

    /**
     * Returns the form in which a reservation (recorded disagreement with a decision) is written.
     *
     * @param forAnother whether the form asks for the person who makes the reservation; true if the writer of the
     *     minutes fills in the form
     */
    Form reservation(Meeting meeting, String item, boolean forAnother) {
        var text = text("reservation", "", true, Reservation.LONGEST_TEXT);
        return new Form(
                Press.id(MinutesButtonIds.STORE_RESERVATION, meeting.id(), item),
                Phrase.of("minutes.form.reservation"),
                forAnother
                        ? List.of(
                                new Form.TextInput(
                                        WHO,
                                        Phrase.of("minutes.form.who"),
                                        Phrase.of("minutes.form.who.hint"),
                                        "",
                                        false,
                                        true,
                                        LONGEST_NAME),
                                text)
                        : List.of(text));
    }

    /**
     * Returns the form in which a person edits a reservation (recorded disagreement with a decision). A blank text
     * deletes the reservation.
     */
    Form edit(String id, Reservation reservation) {
        return new Form(
                id,
                Phrase.of("minutes.form.edit"),
                List.of(text("edit", reservation.text(), false, Reservation.LONGEST_TEXT)));
    }

    /** Returns the form in which a person edits a note. A blank text deletes the note. */
    Form edit(String id, MinutesNote note) {
        return new Form(
                id,
                Phrase.of("minutes.form.edit"),
                List.of(text("edit", note.text(), false, MinutesNote.LONGEST_TEXT)));
    }

    /**
     * Returns the form in which a person edits a decision. A blank text deletes the decision.
     *
     * @param earlier the earlier decision that this decision replaces or ends; empty for none
     */
    Form edit(String id, Decision decision, Optional<Decision> earlier) {
        var code = earlier.map(Decision::code).orElse("");
        return new Form(
                id,
                Phrase.of("minutes.form.edit"),
                List.of(
                        text("edit", decision.text(), false, Decision.LONGEST_TEXT),
                        line(REPLACES, decision.effect() == Effect.REPLACES ? code : "", LONGEST_CODE),
                        line(ENDS, decision.effect() == Effect.ENDS ? code : "", LONGEST_CODE)));
    }

    Form reopen(Meeting meeting) {
        return new Form(
                Press.id(MinutesButtonIds.REOPEN, meeting.id()),
                Phrase.of("minutes.form.reopen"),
                List.of(new Form.TextInput(
                        REASON,
                        Phrase.of("minutes.form.reason"),
                        Phrase.of("minutes.form.reason.hint"),
                        "",
                        false,
                        true,
                        Minutes.LONGEST_REASON)));
    }

    DecisionInput decision(PressEvent sent) {
        var replaces = sent.field(REPLACES).strip();
        var ends = sent.field(ENDS).strip();
        if (!replaces.isEmpty() && !ends.isEmpty()) {
            throw new Refusal("minutes.earlier-both");
        }
        if (replaces.isEmpty() && ends.isEmpty()) {
            return new DecisionInput(sent.field(TEXT), null, null);
        }
        return replaces.isEmpty()
                ? new DecisionInput(sent.field(TEXT), Effect.ENDS, code(ends))
                : new DecisionInput(sent.field(TEXT), Effect.REPLACES, code(replaces));
    }

    private static DecisionCode code(String typed) {
        return DecisionCode.typed(typed).orElseThrow(() -> new Refusal("minutes.earlier-no-code", typed));
    }

    private static Form.Field text(String kind, String value, boolean required, int most) {
        return new Form.TextInput(
                TEXT,
                Phrase.of("minutes.form." + kind + ".text"),
                Phrase.of("minutes.form." + kind + ".text.hint"),
                value,
                true,
                required,
                most);
    }

    private static Form.Field line(String name, String value, int most) {
        return new Form.TextInput(
                name,
                Phrase.of("minutes.form." + name),
                Phrase.of("minutes.form." + name + ".hint"),
                value,
                false,
                false,
                most);
    }
}
