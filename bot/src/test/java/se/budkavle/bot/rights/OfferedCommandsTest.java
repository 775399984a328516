package se.budkavle.bot.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.NetworkSettings;
import se.budkavle.storage.meeting.Venue;

/**
 * Tests that a person may use every slash command that the help message lists for this person. No listed command may be
 * refused for lack of a permission in a network to which the person belongs.
 */
class OfferedCommandsTest {

    /**
     * Matches the message keys of refusals because the user lacks a right or may not see the data that the command
     * refers to.
     */
    private static final Pattern RIGHTS = Pattern.compile(
            ".*\\.(only-.*|unknown-person|closed-network|not-asked|not-in-network|no-network|no-role|no-meeting-of-yours)|newsletter\\.unknown");

    private static final String WITHOUT_CHAIR = "hallbarhetsradet";

    private final Workplace work = Workplace.fresh();
    private final ClosedNetwork closed = new ClosedNetwork(work);
    private final InteractionSamples samples = new InteractionSamples(closed);

    private enum Who {
        MEMBER,
        SUBSTITUTE,
        GUEST,
        SECRETARY,
        CHAIR,
        COORDINATOR,
        ADMINISTRATOR,
        DIRECTOR,
        SOMEONE_WITHOUT_A_ROLE,
        STRANGER;

        TestUser in(Workplace work) {
            return switch (this) {
                case MEMBER -> work.as(ClosedNetwork.MEMBER);
                case SUBSTITUTE -> work.as(ClosedNetwork.SUBSTITUTE);
                case GUEST, SECRETARY, DIRECTOR -> appointed(work);
                case CHAIR -> work.as(ClosedNetwork.CHAIR);
                case COORDINATOR -> work.as(ClosedNetwork.COORDINATOR);
                case ADMINISTRATOR -> work.as("Förvaltare");
                case SOMEONE_WITHOUT_A_ROLE -> work.as(ClosedNetwork.asker());
                case STRANGER -> work.asStranger("Främling");
            };
        }

        private TestUser appointed(Workplace work) {
            var person = work.get(People.class).save(Person.of("Nyss utsedd", "timra", "9201", MovableClock.START));
            work.get(Memberships.class)
                    .save(Membership.appointed(
                            this == DIRECTOR ? null : ClosedNetwork.ID,
                            person,
                            "timra",
                            Role.valueOf(name()),
                            PoliticalSide.NONE,
                            LocalDate.of(2026, 1, 1),
                            null,
                            null,
                            MovableClock.START));
            return work.as(person.name());
        }
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void noCommandListedInHelpIsRefusedForLackOfARight(Who who) {
        openNetworks();
        var caller = who.in(work);
        var refused = new ArrayList<String>();
        for (var command : offered(caller)) {
            var answers = uses(command).map(use -> key(caller, command, use)).toList();
            if (answers.stream().allMatch(answer -> RIGHTS.matcher(answer).matches())) {
                refused.add("/" + command + " " + answers);
            }
        }
        assertThat(refused).isEmpty();
    }

    /**
     * Asserts that every slash command that the help message omits is refused. Without this check, an empty help
     * message would pass.
     */
    @ParameterizedTest
    @EnumSource(Who.class)
    void everyCommandNotListedInHelpIsRefusedForLackOfARight(Who who) {
        openNetworks();
        var caller = who.in(work);
        var offered = offered(caller);
        var allowed = new ArrayList<String>();
        for (var spec : work.get(CommandDispatcher.class).specs()) {
            if (!offered.contains(spec.name())) {
                var answers = uses(spec.name())
                        .map(use -> key(caller, spec.name(), use))
                        .toList();
                if (!answers.stream().allMatch(answer -> RIGHTS.matcher(answer).matches())) {
                    allowed.add("/" + spec.name() + " " + answers);
                }
            }
        }
        assertThat(allowed).isEmpty();
    }

    /**
     * Turns the closed network into an open one, because a closed network also refuses commands that an open network
     * allows to outsiders. Also plans a meeting in another network, which has no chair.
     */
    private void openNetworks() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById(ClosedNetwork.ID).orElseThrow().closed(false));
        work.get(AllNetworkSettings.class)
                .save(NetworkSettings.usual(WITHOUT_CHAIR).with(14, 21, "21,7,1", false, true));
        work.get(Meetings.class)
                .save(Meeting.plan(
                        WITHOUT_CHAIR,
                        "Rådet möts",
                        ClosedNetwork.MEETS,
                        ClosedNetwork.MEETS.plusSeconds(3600),
                        Venue.of(MeetingFormat.PHYSICAL, "Residenset", null),
                        null,
                        MovableClock.START));
    }

    /**
     * Returns the sample uses of a slash command. For "agenda approve", adds a use in a network without a chair, where
     * other people may approve agendas.
     */
    private Stream<InteractionSamples.Use> uses(String command) {
        var uses = samples.of(command).stream();
        return !command.equals("agenda approve")
                ? uses
                : Stream.concat(
                        uses,
                        work
                                .get(Meetings.class)
                                .ofNetwork(WITHOUT_CHAIR, MovableClock.START, ClosedNetwork.MEETS.plusSeconds(1))
                                .stream()
                                .map(meeting -> new InteractionSamples.Use(Map.of("meeting", meeting.id()))));
    }

    /**
     * Returns the names of the slash commands in the help message. The command to join a network comes last, because it
     * stores an unknown user, which changes the results of other commands.
     */
    private List<String> offered(TestUser caller) {
        var shown = caller.runs("help").presses("Visa allt du kan göra").says();
        var words = work.get(Phrasebook.class);
        return work.get(CommandDispatcher.class).specs().stream()
                .filter(spec -> Pattern.compile(Pattern.quote(
                                        words.say(Phrase.command(spec.name()), Phrasebook.SWEDISH))
                                + "(?![ \\w-])|"
                                + Pattern.quote(words.say(Phrase.command(spec.name()), Phrasebook.SWEDISH)) + " ·")
                        .matcher(shown)
                        .find())
                .map(Spec::name)
                .sorted(Comparator.comparing(name -> name.equals("network join")))
                .toList();
    }

    /**
     * Runs the slash command and returns the message key of the first line of the reply. Returns an empty string if the
     * reply has no lines.
     */
    private static String key(TestUser caller, String command, InteractionSamples.Use use) {
        var page = caller.runs(command, use.options()).reply().page();
        return page == null || page.lines().isEmpty() ? "" : page.lines().get(0).key();
    }
}
