package se.budkavle.bot.feature.privacy;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;

/**
 * Translates the codes in the database rows about a person, such as the states of answers, for the person's data
 * export. Translates only the codes in the database columns that {@link #PREFIXES} lists.
 */
final class MyDataCodeTranslator {

    /**
     * Maps each column that contains codes, written as "table.column", to the prefix of the message bundle keys that
     * translate the codes.
     */
    static final Map<String, String> PREFIXES = Map.ofEntries(
            entry("membership.role", "directory.role."),
            entry("membership.faction", "directory.faction."),
            entry("membership.state", "privacy.value."),
            entry("question.state", "state."),
            entry("answer.state", "state."),
            entry("goal_judgement.verdict", "state."),
            entry("organisation_step.step", "cooperation.step."),
            entry("page_link.page", "link.page."),
            entry("reckoning_answer.going_on", "reckoning.going-on."),
            entry("attendance.answer", "meeting.answer."),
            entry("substitute_call.outcome", "privacy.outcome."),
            entry("agenda_item.kind", "privacy.item."),
            entry("agenda_item.purpose", "agenda.purpose."),
            entry("agenda_item.state", "agenda.item-state."),
            entry("item_step.kind", "privacy.step."),
            entry("action.state", "minutes.action-state."),
            entry("attendance_change.kind", "minutes.presence-kind."),
            entry("action_event.kind", "minutes.action-event."),
            entry("decision.effect", "privacy.effect."),
            entry("audit_entry.action", "audit."),
            entry("draft.kind", "audit."),
            entry("contact.paused_because", "privacy.paused."),
            entry("contact.ended_because", "privacy.ended."),
            entry("contact_listing.basis", "contact.basis."),
            entry("contact_listing.origin", "privacy.origin."),
            entry("newsletter_subscription.way", "privacy.value."),
            entry("newsletter_ending.through", "privacy.value."),
            entry("recipient.state", "privacy.value."),
            entry("recipient.lane", "privacy.lane."),
            entry("recipient.reasons", "privacy.reason."),
            entry("delivery.state", "privacy.value."),
            entry("delivery.composer", "outbox.what."),
            entry("delivery.lane", "privacy.lane."),
            entry("delivery_pause.scope", "privacy.scope."));

    private MyDataCodeTranslator() {}

    /**
     * Returns the translations of the comma-separated codes in one cell of a column. Omits codes without a translation.
     * Returns empty if the column contains no codes, or if none of the codes has a translation.
     */
    static Optional<Phrase> said(String table, String column, String text, Phrasebook phrasebook) {
        var prefix = PREFIXES.get(table + "." + column);
        if (prefix == null) {
            return Optional.empty();
        }
        var words = Arrays.stream(text.split(","))
                .map(code -> prefix + kind(code))
                .filter(phrasebook::knows)
                .distinct()
                .map(Phrase::of)
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(Phrase.joined(", ", words));
    }

    /**
     * Returns the part of a code before the colon, for example PERSON of PERSON:id. The id is omitted, because readers
     * cannot use it.
     */
    private static String kind(String code) {
        return code.split(":", 2)[0];
    }
}
