package se.budkavle.bot.feature.plan;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.plan.ActivityParties;

/**
 * An activity or project as parsed from a plan file, before it is stored.
 *
 * @param network the network's name as written in the table; null if the file names no network
 * @param responsible the responsible person's name as written in the file; null if the file names nobody
 * @param due the deadline as written in the file; null if the file has none
 * @param parties the owner, partners and funder as written in the file; empty if the file has none
 * @param line the number of the line or row in the file where the activity begins
 * @param sheet the name of the activity's sheet if the workbook has several; null for other files
 */
record ActivityDraft(
        Kind kind,
        String title,
        @Nullable String network,
        @Nullable String responsible,
        @Nullable String due,
        ActivityParties parties,
        int line,
        @Nullable String sheet) {

    ActivityDraft(Kind kind, String title, @Nullable String network, @Nullable String responsible, int line) {
        this(kind, title, network, responsible, null, ActivityParties.NONE, line, null);
    }

    /**
     * Returns a copy of the activity that belongs to this network and has no responsible person.
     *
     * @param named the network's name; null for no network
     */
    ActivityDraft assignedToNetwork(@Nullable String named) {
        return new ActivityDraft(kind, title, named, null, due, parties, line, sheet);
    }

    /** Returns a copy of the activity with one more fact from the plan's text. Keeps earlier facts of the same kind. */
    ActivityDraft with(ActivityFactParser.Fact fact) {
        return switch (fact.column()) {
            case RESPONSIBLE -> with(joined(responsible, fact), due, parties);
            case DUE -> with(responsible, joined(due, fact), parties);
            case OWNER ->
                with(
                        responsible,
                        due,
                        new ActivityParties(
                                shortened(joined(parties.owner(), fact)), parties.partners(), parties.funder()));
            case PARTNERS ->
                with(
                        responsible,
                        due,
                        new ActivityParties(
                                parties.owner(), shortened(joined(parties.partners(), fact)), parties.funder()));
            case FUNDER ->
                with(
                        responsible,
                        due,
                        new ActivityParties(
                                parties.owner(), parties.partners(), shortened(joined(parties.funder(), fact))));
            default -> throw new IllegalArgumentException(fact.column().name());
        };
    }

    private ActivityDraft with(@Nullable String newResponsible, @Nullable String newDue, ActivityParties newParties) {
        return new ActivityDraft(kind, title, network, newResponsible, newDue, newParties, line, sheet);
    }

    private static String joined(@Nullable String earlier, ActivityFactParser.Fact fact) {
        return earlier == null ? fact.text() : earlier + ", " + fact.text();
    }

    private static String shortened(String text) {
        return TextShortener.shortened(text, ActivityParties.LONGEST);
    }

    enum Kind {
        ACTIVITY,
        PROJECT
    }
}
