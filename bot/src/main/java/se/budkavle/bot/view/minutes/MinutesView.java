package se.budkavle.bot.view.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.document.Document;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MinutesKind;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.AttendanceChange;
import se.budkavle.storage.minutes.AttendanceChange.Kind;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.ItemPresence;
import se.budkavle.storage.minutes.Minutes;
import se.budkavle.storage.minutes.VerificationState;
import se.budkavle.storage.minutes.Verifier;
import se.budkavle.storage.minutes.VoteCount;

/**
 * The current minutes of a meeting, ready to be shown.
 *
 * @param kind the kind of minutes: notes or formal minutes
 * @param minutes the stored minutes; empty before anybody has written any
 * @param items the accepted items of the agenda in their order, each with its notes, decisions, actions and motions
 * @param whole the entries about the meeting as a whole
 * @param documents the documents of the meeting and of its accepted agenda items; omits documents that were added after
 *     the minutes were sent
 * @param owners maps the ids of people and organisations to their names; contains owners of actions, verifiers, and
 *     people who made motions or reservations
 * @param earlier maps the ids of earlier decisions to their codes; contains the earlier decisions that decisions of
 *     these minutes replace or end
 * @param takenHome the ids of the decisions that municipalities take home (carry out and report on)
 * @param verifiers the people who verify formal minutes; empty for notes
 * @param verification the verifiers' confirmations; empty for notes, and for formal minutes that are not finished
 */
public record MinutesView(
        Meeting meeting,
        Network network,
        MinutesKind kind,
        Optional<Minutes> minutes,
        Presence presence,
        List<Item> items,
        ItemEntries whole,
        List<Document> documents,
        Map<String, String> owners,
        Map<String, String> earlier,
        Set<String> takenHome,
        List<Verifier> verifiers,
        Optional<VerificationState> verification) {

    /**
     * An agenda item with its entries in the minutes and the people present.
     *
     * @param number the item's number on the agenda
     * @param code the number (§) of the item's paragraph with the year; null for notes, and before formal minutes are
     *     sent
     * @param day the day on which a meeting of several days discussed the item; null for a meeting of one day
     */
    public record Item(
            int number,
            @Nullable String code,
            AgendaItem item,
            @Nullable LocalDate day,
            ItemEntries written,
            Attending attending) {

        /**
         * Returns the item's title, preceded by its paragraph number (§). If the item has no paragraph number, the
         * title is preceded by the item's number on the agenda.
         */
        public Phrase title() {
            return MinutesWords.itemTitle(number, code, item.title());
        }

        /** Returns the reason why the meeting has postponed the agenda item; null if the item was not postponed. */
        @Nullable
        public String postponed() {
            return item.isAccepted() ? null : item.decision().reason();
        }
    }

    /**
     * The people who were present at one agenda item.
     *
     * @param came the people who came late and were present from this item on
     * @param left the people who left early, after this item
     * @param present the ids of all people who were present at this item
     */
    public record Attending(List<Attendee> came, List<Attendee> left, List<String> present) {}

    /**
     * The people who were present at the meeting or absent from it.
     *
     * @param present the people who were present, including substitutes
     * @param absent the people who were absent
     * @param unknown the number of invited people whose presence nobody has recorded
     */
    public record Presence(List<Attendee> present, List<Attendee> absent, int unknown) {

        /**
         * Returns a sentence with the numbers of people who were present, who were absent, and whose presence is
         * unknown. If nobody's presence is recorded, the sentence says so.
         */
        public Phrase counts() {
            return present.isEmpty() && absent.isEmpty()
                    ? Phrase.of("minutes.presence.none")
                    : Phrase.of("minutes.presence", present.size(), absent.size(), unknown);
        }

        /**
         * Returns the people who were present at an agenda item.
         *
         * @param order the ids of the agenda's items in their order
         */
        public Attending at(String itemId, List<String> order, List<AttendanceChange> changes) {
            var ids = ItemPresence.at(
                    itemId, order, present.stream().map(Attendee::personId).toList(), changes);
            return new Attending(
                    moved(itemId, Kind.CAME, changes),
                    moved(itemId, Kind.LEFT, changes),
                    present.stream()
                            .map(Attendee::personId)
                            .filter(ids::contains)
                            .toList());
        }

        private List<Attendee> moved(String itemId, Kind kind, List<AttendanceChange> changes) {
            return present.stream()
                    .filter(person -> changes.stream()
                            .anyMatch(one -> one.kind() == kind
                                    && one.itemId().equals(itemId)
                                    && one.personId().equals(person.personId())))
                    .toList();
        }
    }

    /**
     * A person who was at the meeting or absent from it.
     *
     * @param insteadOf the invited person whom this substitute replaces; null for an invited person
     */
    public record Attendee(
            String personId, String name, @Nullable Attendee insteadOf) {

        /**
         * Returns the id of the invited person. The database stores the presence of a substitute under the invited
         * person's id.
         */
        public String invitedId() {
            return insteadOf == null ? personId : insteadOf.personId;
        }

        /** Returns a text with the person's name. For a substitute, adds the name of the replaced person. */
        public Phrase said() {
            return insteadOf == null
                    ? Phrase.words(name)
                    : Phrase.of("minutes.presence.substitute", name, insteadOf.name);
        }
    }

    public String heading() {
        return meeting.heading(network.title());
    }

    /**
     * Returns a sentence with the number of this corrected edition and the reason for the correction. Returns empty for
     * the first edition.
     */
    public Optional<Phrase> correction() {
        return minutes.map(Minutes::reason).map(reason -> Phrase.of("minutes.corrected", edition(), reason));
    }

    /**
     * Returns the number of the edition that was sent last. While the minutes are not finished, returns the number of
     * the next edition.
     */
    public int edition() {
        return minutes.map(Minutes::edition).orElse(0) + (isFinished() ? 0 : 1);
    }

    public boolean isFinished() {
        return minutes.filter(Minutes::isFinished).isPresent();
    }

    public boolean isEmpty() {
        return all().allMatch(ItemEntries::isEmpty)
                && items.stream().allMatch(one -> one.item().isAccepted());
    }

    /**
     * Returns all decisions of the meeting. Decisions about agenda items come first, in the order of the agenda,
     * followed by decisions that belong to no agenda item.
     */
    public List<Decision> decisions() {
        return all().flatMap(one -> one.decisions().stream()).toList();
    }

    /** Returns the votes that led to this decision. */
    public List<VoteCount> votesOf(Decision decision) {
        return all().flatMap(one -> one.votesOf(decision).stream()).toList();
    }

    /**
     * Returns all actions of the meeting. Actions about agenda items come first, in the order of the agenda, followed
     * by actions that belong to no agenda item.
     */
    public List<Action> actions() {
        return all().flatMap(one -> one.actions().stream()).toList();
    }

    /**
     * Returns the agenda item with this id. Returns empty for the meeting as a whole (id null), or if the agenda has no
     * item with this id.
     */
    public Optional<Item> item(@Nullable String itemId) {
        return items.stream().filter(one -> one.item().id().equals(itemId)).findFirst();
    }

    private Stream<ItemEntries> all() {
        return Stream.concat(items.stream().map(Item::written), Stream.of(whole));
    }
}
