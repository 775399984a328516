package se.budkavle.bot.lookup;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.OptionCompleter.Request;
import se.budkavle.bot.chat.OptionCompleter.Suggestion;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;

/**
 * Finds the person in an option of a slash command, and suggests people for autocomplete. A person matches by name,
 * organisation, role (such as chair) and political side. Only the method {@link #anyone} also finds people without a
 * chat account.
 */
@Component
public class PersonFinder {

    private static final Pattern MENTION = Pattern.compile("<\\W+(\\d+)>");

    private final People people;
    private final Memberships memberships;
    private final Networks networks;
    private final Organisations organisations;
    private final DirectoryLookup lookup;
    private final Rights rights;
    private final Phrasebook phrasebook;
    private final Association association;
    private final Clock clock;

    PersonFinder(
            People people,
            Memberships memberships,
            Networks networks,
            Organisations organisations,
            DirectoryLookup lookup,
            Rights rights,
            Phrasebook phrasebook,
            Association association,
            Clock clock) {
        this.people = people;
        this.memberships = memberships;
        this.networks = networks;
        this.organisations = organisations;
        this.lookup = lookup;
        this.rights = rights;
        this.phrasebook = phrasebook;
        this.association = association;
        this.clock = clock;
    }

    /** A person and the person's current memberships, without the memberships that the user may not see. */
    private record VisiblePerson(Person person, List<Membership> roles) {}

    /**
     * Returns the person in this option of the slash command. Throws a {@code Refusal} if the option is missing, or if
     * nobody or several people match. If nobody matches, the exception's message lists similar names.
     */
    public Person of(Call call, String option) {
        return perhaps(call, option).orElseThrow(() -> new Refusal("chat.option-missing", option));
    }

    /**
     * Returns the person in this option of the slash command, given by id, name, mention or account. Returns empty if
     * the option is missing.
     */
    public Optional<Person> perhaps(Call call, String option) {
        return found(call, option, Person::hasAccount);
    }

    /** Returns the person in this option of the slash command, even if the person has no chat account. */
    public Person anyone(Call call, String option) {
        return found(call, option, any -> true).orElseThrow(() -> new Refusal("chat.option-missing", option));
    }

    /**
     * Returns the person whose name, id or mention was typed in a form, even if the person has no chat account.
     *
     * @param otherwise the message bundle key of the error message if nobody matches; the message must not mention
     *     autocomplete suggestions, because a form shows none
     */
    public Person anyone(String typed, Caller caller, String otherwise) {
        return named(typed, caller, any -> true, otherwise);
    }

    /**
     * Suggests people whose name, organisation or role (such as chair) matches the typed text. Members of the channel's
     * network come first, followed by the best matches.
     */
    public List<Suggestion> matching(Request request) {
        return matching(request, Person::hasAccount);
    }

    /** Suggests people whose name, organisation or role matches the typed text, even people without a chat account. */
    public List<Suggestion> matchingAnyone(Request request) {
        return matching(request, any -> true);
    }

    private List<Suggestion> matching(Request request, Predicate<Person> which) {
        var reader = request.caller().locale();
        var titles = networks.byId();
        var names =
                organisations.findAllByOrderByName().stream().collect(Collectors.toMap(Organisation::id, one -> one));
        var search = new NameSearch<>(known(request.caller(), titles, which), one -> words(one, names, reader));
        return search.matching(request.typed()).stream()
                .sorted(Comparator.comparing(
                        one -> one.roles().stream().noneMatch(role -> isOfChannel(role, titles, request))))
                .map(one ->
                        new Suggestion(shown(one, names, reader), one.person().id()))
                .toList();
    }

    private Optional<Person> found(Call call, String option, Predicate<Person> which) {
        if (call.options().get(option) instanceof Call.Account account) {
            return Optional.of(lookup.person(account.id(), account.displayName()));
        }
        return call.perhapsText(option).map(typed -> named(typed, call.caller(), which, "directory.no-such-person"));
    }

    private Person named(String typed, Caller caller, Predicate<Person> which, String otherwise) {
        var mention = MENTION.matcher(typed);
        if (mention.matches()) {
            return lookup.person(mention.group(1), typed);
        }
        var known = known(caller, networks.byId(), which);
        var search = new NameSearch<>(
                known, one -> List.of(one.person().name(), one.person().id()));
        if (search.allNamed(typed).size() > 1) {
            throw new Refusal("directory.several-people", typed);
        }
        return search.require(typed, otherwise).person();
    }

    /**
     * Returns the people who fulfil the given condition and whom the user may find. Leaves out a person whose
     * memberships are all in networks that the user may not read.
     */
    private List<VisiblePerson> known(Caller caller, Map<String, Network> titles, Predicate<Person> which) {
        var reads = rights.reading(caller);
        var roles = memberships.activeOn(association.today(clock)).stream()
                .collect(Collectors.groupingBy(Membership::personId));
        return people.findAllByOrderByName().stream()
                .filter(which)
                .flatMap(person -> {
                    var all = roles.getOrDefault(person.id(), List.of());
                    var readable = all.stream()
                            .filter(one -> one.networkId() == null || reads.test(titles.get(one.networkId())))
                            .toList();
                    return all.isEmpty() || !readable.isEmpty()
                            ? Stream.of(new VisiblePerson(person, readable))
                            : Stream.empty();
                })
                .toList();
    }

    private List<String> words(VisiblePerson one, Map<String, Organisation> names, Locale reader) {
        var words = new ArrayList<>(List.of(one.person().name(), one.person().id()));
        organisation(one, names).ifPresent(found -> words.addAll(List.of(found.name(), found.shortName())));
        roles(one, reader).forEach(words::add);
        return words;
    }

    private String shown(VisiblePerson one, Map<String, Organisation> names, Locale reader) {
        return Stream.of(
                        Stream.of(one.person().name()),
                        organisation(one, names).map(Organisation::shortName).stream(),
                        roles(one, reader).stream().limit(2))
                .flatMap(part -> part)
                .collect(Collectors.joining(" · "));
    }

    private static Optional<Organisation> organisation(VisiblePerson one, Map<String, Organisation> names) {
        return Stream.concat(
                        one.roles().stream().map(Membership::organisationId),
                        Stream.of(one.person()).map(Person::organisationId))
                .filter(Objects::nonNull)
                .findFirst()
                .map(names::get);
    }

    /**
     * Returns the names of the person's roles, such as chair, in the reader's language. Each role occurs only once,
     * even if the person has it several times. A role's name includes the political side if the role has one.
     */
    private List<String> roles(VisiblePerson one, Locale reader) {
        var said = new LinkedHashMap<Role, String>();
        one.roles().stream().sorted(Comparator.comparing(Membership::faction)).forEach(role -> {
            var word = Phrase.of("directory.role." + role.role());
            said.putIfAbsent(
                    role.role(),
                    phrasebook.say(
                            role.faction() == PoliticalSide.NONE
                                    ? word
                                    : Phrase.of(
                                            "directory.role-of-faction",
                                            word,
                                            Phrase.of("directory.faction." + role.faction())),
                            reader));
        });
        return List.copyOf(said.values());
    }

    private static boolean isOfChannel(Membership role, Map<String, Network> titles, Request request) {
        return role.networkId() != null
                && Objects.equals(MapLookup.existing(titles, role.networkId()).channelId(), request.channelId());
    }
}
