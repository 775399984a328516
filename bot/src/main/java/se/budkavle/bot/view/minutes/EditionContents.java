package se.budkavle.bot.view.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.document.Document;
import se.budkavle.storage.meeting.MinutesKind;
import se.budkavle.storage.minutes.Minutes;

/**
 * The content of one edition of minutes, without translated texts, and with ids instead of people's names. The content
 * is stored as JSON when the edition is sent. From the JSON, the bot can later create the edition's PDF and DOCX files
 * again.
 *
 * @param kind the kind of minutes; null in old editions, which are all short notes
 * @param heading the network's and the meeting's title
 * @param edition the number of the edition
 * @param reason what was corrected; null for the first edition
 * @param present the people who were present
 * @param absent the ids of the people who were absent
 * @param unknown the number of invited people whose presence nobody has recorded
 * @param documents the names of the documents of the meeting and of its agenda items; null in an extract, and in an old
 *     edition that does not list documents
 */
public record EditionContents(
        @Nullable MinutesKind kind,
        String heading,
        LocalDate day,
        @Nullable String place,
        int edition,
        @Nullable String reason,
        List<Attendee> present,
        List<String> absent,
        int unknown,
        List<Section> sections,
        @Nullable List<String> documents) {

    /**
     * The entries of the minutes about one agenda item.
     *
     * @param number the number of the item; 0 for the meeting as a whole
     * @param code the number (§) of the item's paragraph with the year; null for none
     * @param title the title of the item; empty for the meeting as a whole
     * @param day the day on which a meeting of several days discussed the item; null otherwise
     * @param came the ids of the people who came late and were present from this item on
     * @param left the ids of the people who left early, after this item
     * @param postponed the reason why the meeting has postponed the agenda item; null if the item was not postponed
     */
    public record Section(
            int number,
            @Nullable String code,
            String title,
            @Nullable LocalDate day,
            List<EditionEntry> entries,
            List<String> came,
            List<String> left,
            @Nullable String postponed) {

        /** Editions stored before the bot recorded late arrivals and early departures contain neither list. */
        public Section {
            came = Objects.requireNonNullElse(came, List.of());
            left = Objects.requireNonNullElse(left, List.of());
        }

        /** Returns whether the section has this paragraph number, or contains a decision with this number. */
        public boolean has(String wanted) {
            return wanted.equals(code)
                    || code != null && List.of(code.split(", ")).contains(wanted)
                    || entries.stream().anyMatch(entry -> wanted.equals(entry.code()));
        }

        /**
         * Returns a copy of the section without the decisions that have other numbers. Entries that are no decisions
         * remain, except in the section about the meeting as a whole, where they do not belong to the decision.
         */
        public Section onlyDecision(String wanted) {
            return new Section(
                    number,
                    code == null ? null : wanted,
                    title,
                    day,
                    entries.stream()
                            .filter(entry -> !entry.isOfOtherDecision(wanted))
                            .filter(entry -> number > 0 || wanted.equals(entry.code()))
                            .toList(),
                    came,
                    left,
                    postponed);
        }
    }

    /**
     * A person who was at the meeting.
     *
     * @param insteadOf the id of the invited person whom this substitute replaced; null for an invited person
     */
    public record Attendee(String personId, @Nullable String insteadOf) {}

    public static EditionContents of(MinutesView view, LocalDate day) {
        var sections = new ArrayList<Section>();
        for (var item : view.items()) {
            sections.add(new Section(
                    item.number(),
                    item.code(),
                    item.item().title(),
                    item.day(),
                    EditionEntry.of(item.written(), view.earlier()),
                    ids(item.attending().came()),
                    ids(item.attending().left()),
                    item.postponed()));
        }
        if (!view.whole().isEmpty()) {
            sections.add(new Section(
                    0, null, "", null, EditionEntry.of(view.whole(), view.earlier()), List.of(), List.of(), null));
        }
        return new EditionContents(
                view.kind(),
                view.heading(),
                day,
                view.meeting().place(),
                view.edition(),
                view.minutes().map(Minutes::reason).orElse(null),
                view.presence().present().stream()
                        .map(one -> new Attendee(
                                one.personId(),
                                one.insteadOf() == null ? null : one.insteadOf().personId()))
                        .toList(),
                ids(view.presence().absent()),
                view.presence().unknown(),
                List.copyOf(sections),
                view.documents().stream().map(Document::name).toList());
    }

    /**
     * Returns a copy that contains no documents and only one section: the section of the paragraph or decision with the
     * number {@code code}. Returns empty if no section has the number.
     *
     * @param code the number (§) of the paragraph or decision, with its year
     */
    public Optional<EditionContents> extract(String code) {
        return sections.stream()
                .filter(section -> section.has(code))
                .findFirst()
                .map(section -> new EditionContents(
                        kind,
                        heading,
                        day,
                        place,
                        edition,
                        reason,
                        present,
                        absent,
                        unknown,
                        List.of(section.onlyDecision(code)),
                        null));
    }

    public MinutesKind kindOrNotes() {
        return kind == null ? MinutesKind.NOTES : kind;
    }

    public List<String> documentsOrNone() {
        return documents == null ? List.of() : documents;
    }

    /** Returns the ids of all people whom the edition names. */
    public Set<String> people() {
        return Stream.of(
                        present.stream().map(Attendee::personId),
                        present.stream().flatMap(one -> Stream.ofNullable(one.insteadOf())),
                        absent.stream(),
                        sections.stream()
                                .flatMap(section -> section.entries().stream())
                                .flatMap(entry -> Stream.ofNullable(entry.who().personId())))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    /** Returns whether the edition names at least one organisation. */
    public boolean namesOrganisations() {
        return sections.stream()
                .flatMap(section -> section.entries().stream())
                .anyMatch(entry -> entry.who().organisationId() != null);
    }

    private static List<String> ids(List<MinutesView.Attendee> people) {
        return people.stream().map(MinutesView.Attendee::personId).toList();
    }
}
