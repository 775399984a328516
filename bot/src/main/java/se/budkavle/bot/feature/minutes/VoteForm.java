package se.budkavle.bot.feature.minutes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.VoteCount;

/** Builds and parses the form in which a person enters or edits the counts of a vote. */
final class VoteForm {

    static final String AYES = "ayes";
    static final String NOES = "noes";
    static final String ABSTENTIONS = "abstentions";
    static final String ABOUT = "about";
    private static final int LONGEST_NUMBER = 4;

    private VoteForm() {}

    /**
     * Returns the empty form for the counts of a vote that led to this decision.
     *
     * @param voters the number of people with a right to vote, which the form shows
     */
    static Form empty(Decision decision, int voters) {
        return form(
                Press.id(MinutesButtonIds.STORE_VOTE, decision.meetingId(), decision.id()),
                "minutes.form.vote",
                null,
                voters,
                "minutes.form.votes.hint");
    }

    /**
     * Returns the form in which a person edits the counts of a vote. If all three fields are blank, the vote is
     * removed.
     */
    static Form edit(String id, VoteCount votes, int voters) {
        return form(id, "minutes.form.edit", votes.content(), voters, "minutes.form.votes.edit.hint");
    }

    /** Parses the counts of the vote from the submitted form. A blank field means zero. */
    static VoteCount.Content read(PressEvent sent) {
        return new VoteCount.Content(
                number(sent.field(AYES)), number(sent.field(NOES)), number(sent.field(ABSTENTIONS)), sent.field(ABOUT));
    }

    static boolean isEmptied(PressEvent sent) {
        return Stream.of(AYES, NOES, ABSTENTIONS)
                .allMatch(one -> sent.field(one).isBlank());
    }

    private static int number(String typed) {
        var digits = typed.strip();
        if (digits.isEmpty()) {
            return 0;
        }
        if (!digits.matches("[0-9]{1," + LONGEST_NUMBER + "}")) {
            throw new Refusal("minutes.votes-number", typed);
        }
        return Integer.parseInt(digits);
    }

    private static Form form(String id, String title, VoteCount.@Nullable Content votes, int voters, String hint) {
        var known = Optional.ofNullable(votes);
        return new Form(
                id,
                Phrase.of(title),
                List.of(
                        number(AYES, Phrase.of("minutes.form.ayes", voters), hint, known.map(VoteCount.Content::ayes)),
                        number(NOES, Phrase.of("minutes.form.noes"), hint, known.map(VoteCount.Content::noes)),
                        number(
                                ABSTENTIONS,
                                Phrase.of("minutes.form.abstentions"),
                                hint,
                                known.map(VoteCount.Content::abstentions)),
                        new Form.TextInput(
                                ABOUT,
                                Phrase.of("minutes.form.about"),
                                Phrase.of("minutes.form.about.hint"),
                                known.map(VoteCount.Content::about).orElse(""),
                                true,
                                false,
                                VoteCount.LONGEST_ABOUT)));
    }

    private static Form.Field number(String name, Phrase label, String hint, Optional<Integer> value) {
        return new Form.TextInput(
                name, label, Phrase.of(hint), value.map(String::valueOf).orElse(""), false, false, LONGEST_NUMBER);
    }
}
