package se.budkavle.storage.newsletter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.newsletter.RecipientSelection.Copy;
import se.budkavle.storage.newsletter.RecipientSelection.LeftOut;
import se.budkavle.storage.newsletter.RecipientSelectionData.RegisterEntry;
import se.budkavle.storage.newsletter.RecipientSelectionData.Subscriber;

/**
 * Selects the recipients of a newsletter issue, and decides for each recipient whether the issue is sent by message or
 * by email. {@link RecipientSelection} describes the rules.
 */
final class RecipientSelectionRule {

    private static final Comparator<Copy> ORDER = Comparator.comparing(
                    (Copy copy) -> copy.to().kind())
            .thenComparing(copy -> Objects.toString(copy.name(), ""))
            .thenComparing(copy -> copy.to().id());

    private final RecipientSelectionData from;
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, List<OptOut>> optOuts;
    private final Map<String, Copy> inChannels = new LinkedHashMap<>();
    private final List<Copy> toPeople = new ArrayList<>();
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);

    RecipientSelectionRule(RecipientSelectionData from) {
        this.from = from;
        from.addresses().forEach((person, address) -> owners.put(MailAddress.keyOf(address), person));
        optOuts = from.optOuts().stream().collect(Collectors.groupingBy(OptOut::reader));
    }

    /** All subscriptions and all entries in mailing lists of one reader. */
    private record ReaderEntries(List<Subscriber> asked, List<RegisterEntry> listed) {

        ReaderEntries() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    RecipientSelection readers() {
        from.channels().forEach(this::channel);
        var people = new LinkedHashMap<String, ReaderEntries>();
        var others = new LinkedHashMap<String, ReaderEntries>();
        for (var one : from.asked()) {
            people.computeIfAbsent(one.personId(), any -> new ReaderEntries())
                    .asked
                    .add(one);
        }
        for (var one : from.listed()) {
            var box = MailAddress.keyOf(one.address());
            var owner = owners.get(box);
            var known = owner == null
                    ? others.computeIfAbsent(box, any -> new ReaderEntries())
                    : people.computeIfAbsent(owner, any -> new ReaderEntries());
            known.listed.add(one);
        }
        people.forEach((person, known) -> decide(known, person, from.addresses().get(person)));
        others.values().forEach(known -> decide(known, null, known.listed.get(0).address()));
        return new RecipientSelection(
                Stream.concat(inChannels.values().stream(), toPeople.stream().sorted(ORDER))
                        .toList(),
                Map.copyOf(leftOut));
    }

    private void channel(RecipientSelectionData.Channel channel) {
        if (channel.channelId() == null) {
            leftOut.merge(LeftOut.NO_CHANNEL, 1, Integer::sum);
            return;
        }
        var copy = new Copy(
                Addressee.channel(channel.channelId()),
                channel.title(),
                null,
                null,
                List.of("channel:" + channel.networkId()));
        inChannels.merge(
                channel.channelId(),
                copy,
                (one, other) -> new Copy(
                        one.to(),
                        one.name(),
                        null,
                        null,
                        Stream.concat(one.reasons().stream(), other.reasons().stream())
                                .toList()));
    }

    private void decide(ReaderEntries known, @Nullable String personId, @Nullable String address) {
        var reader = personId == null
                ? OptOutKeys.address(Objects.requireNonNull(address))
                : OptOutKeys.person(personId, address);
        var wanted = known.asked.stream()
                .filter(one -> !hasLeft(reader, one.networkId()))
                .toList();
        var asked = wanted.stream()
                .filter(Subscriber::mayRead)
                .sorted(Comparator.comparing(Subscriber::since).reversed())
                .toList();
        var listed = known.listed.stream()
                .filter(one -> !hasLeft(reader, one.networkId()))
                .toList();
        var to = asked.stream()
                .flatMap(one -> way(one, address).stream())
                .findFirst()
                .or(() -> listed.stream().findFirst().map(one -> Addressee.mail(Objects.requireNonNull(address))));
        if (to.isEmpty()) {
            leftOut.merge(why(wanted, asked), 1, Integer::sum);
            return;
        }
        var name = known.asked.isEmpty()
                ? known.listed.get(0).name()
                : known.asked.get(0).name();
        toPeople.add(new Copy(
                to.get(),
                name,
                personId,
                listed.isEmpty() ? null : listed.get(0).contactId(),
                reasons(asked, listed)));
    }

    private static Optional<Addressee> way(Subscriber asked, @Nullable String address) {
        return switch (asked.way()) {
            case PRIVATE -> asked.inChat() ? Optional.of(Addressee.person(asked.personId())) : Optional.empty();
            case MAIL -> Optional.ofNullable(address).map(Addressee::mail);
        };
    }

    private List<String> reasons(List<Subscriber> asked, List<RegisterEntry> listed) {
        var reasons = new LinkedHashSet<String>();
        for (var channel : from.channels()) {
            var network = channel.networkId();
            asked.stream()
                    .filter(one -> one.networkId().equals(network))
                    .forEach(one -> reasons.add("asked:" + network));
            listed.stream()
                    .filter(one -> one.networkId().equals(network))
                    .forEach(one -> reasons.add("list:" + network));
        }
        return List.copyOf(reasons);
    }

    /**
     * Returns the reason why the newsletter issue is not sent to the reader.
     *
     * @param wanted the reader's subscriptions; omits a subscription if the reader has opted out of that newsletter
     * @param asked the subscriptions in {@code wanted} to the newsletters of networks that the reader may read, latest
     *     first
     */
    private static LeftOut why(List<Subscriber> wanted, List<Subscriber> asked) {
        if (wanted.isEmpty()) {
            return LeftOut.ENDED;
        }
        if (asked.isEmpty()) {
            return LeftOut.MAY_NOT_READ;
        }
        return asked.get(0).way() == Subscription.Way.MAIL ? LeftOut.NO_ADDRESS : LeftOut.NO_ACCOUNT;
    }

    private boolean hasLeft(OptOutKeys reader, String networkId) {
        return reader.keys().stream()
                .map(optOuts::get)
                .filter(Objects::nonNull)
                .anyMatch(said -> OptOut.holds(said, networkId));
    }
}
