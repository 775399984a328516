package se.budkavle.bot.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.feature.catalogue.Catalogue;
import se.budkavle.bot.testing.Colleague;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.plan.Goal;

/**
 * Simulates a quarter with every network of the catalogue and the people of the sandbox, and prints how much is posted
 * and how often people are mentioned.
 *
 * <p>Each municipality's official is in some twenty-five networks, which is more than any real person.
 */
class QuarterNoiseTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Instant FROM = Instant.parse("2027-01-08T09:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-04-08T09:00:00Z");
    private static final String OFFICE = "999";
    private static final List<String> ORDINALS = List.of("första", "andra", "tredje", "fjärde");
    private static final List<String> DAYS = List.of("måndagen", "tisdagen", "onsdagen", "torsdagen");
    private static final List<String> MONTHS = List.of("varje månad", "i februari", "i mars");
    private static final int MOST_POSTS = 300;
    private static final int MOST_MENTIONS_A_DAY = 2;

    private final Workplace work = Workplace.fresh();
    private final Catalogue catalogue = Catalogue.read(Path.of("../config/catalogue"));
    private final Set<String> seen = new HashSet<>();
    private final List<Noise> posts = new ArrayList<>();

    /** One new post. */
    private record Noise(String channel, LocalDate day, String composer, String matter, Set<String> mentions) {}

    @Test
    void inAQuarterOfAllNetworksPostsAreFewAndNobodyIsMentionedMoreThanTwiceADay() {
        settle();
        planMeetings();
        work.clock().set(FROM);
        var asked = catalogue.plans().get(0).goals().stream().map(Goal::areaId).collect(Collectors.toSet());
        for (var area : asked) {
            assertThat(coordinator(area)
                            .runs("round open", Map.of("period", "T3 2026", "due", "2027-02-05", "plan", 2016L))
                            .confirms()
                            .says())
                    .contains("öppen");
        }
        while (work.clock().instant().isBefore(UNTIL)) {
            work.tick();
            // The second run sends what the first one has queued.
            work.tick();
            look();
            work.moveToNextDue(UNTIL);
        }
        print();
        assertThat(posts.size()).as("posts").isLessThanOrEqualTo(MOST_POSTS);
        assertThat(timesADay())
                .allSatisfy((who, times) -> assertThat(times).as(who).isLessThanOrEqualTo(MOST_MENTIONS_A_DAY));
        assertThat(posts)
                .filteredOn(one -> one.composer().equals("meeting.notice"))
                .hasSizeGreaterThan(catalogue.networks().size());
        assertThat(posts)
                .filteredOn(one -> one.composer().equals("round.open"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.day()).isEqualTo(LocalDate.ofInstant(FROM, ZONE)));
    }

    /**
     * Lets a fourth of the invited people answer at once; nobody answers the rounds, which causes the most reminders.
     */
    private void look() {
        for (var posted : work.chat().posts()) {
            if (seen.add(posted.messageId())) {
                var delivery = work.get(Deliveries.class).findById(posted.post().reference());
                posts.add(new Noise(
                        posted.channelId(),
                        LocalDate.ofInstant(work.clock().instant(), ZONE),
                        delivery.map(Delivery::composer).orElse("none"),
                        delivery.map(Delivery::subject).orElse(posted.messageId()),
                        posted.post().mentions()));
                if (delivery.filter(one -> one.composer().equals("meeting.notice"))
                        .isPresent()) {
                    posted.post().mentions().stream()
                            .sorted()
                            .limit(posted.post().mentions().size() / 4)
                            .forEach(account -> work.as(name(account)).presses(posted, "Kommer"));
                }
            }
        }
    }

    private Map<String, Long> timesADay() {
        return posts.stream()
                .flatMap(one -> one.mentions().stream().map(account -> name(account) + " " + one.day()))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private void print() {
        var byChannel = posts.stream().collect(Collectors.groupingBy(Noise::channel, Collectors.counting()));
        var byKind =
                posts.stream().collect(Collectors.groupingBy(Noise::composer, TreeMap::new, Collectors.counting()));
        var times = timesADay();
        System.out.printf(
                Locale.ROOT,
                "posts in a quarter, %d networks: %d; most in one channel: %d%n",
                catalogue.networks().size(),
                posts.size(),
                byChannel.values().stream().mapToLong(Long::longValue).max().orElse(0));
        byKind.forEach((kind, count) -> System.out.printf(Locale.ROOT, "  %-20s %5d%n", kind, count));
        System.out.printf(
                Locale.ROOT,
                "mentions: %d; a person and day with one: %d, with two: %d, with more: %d%n",
                posts.stream().mapToInt(one -> one.mentions().size()).sum(),
                times.values().stream().filter(one -> one == 1).count(),
                times.values().stream().filter(one -> one == 2).count(),
                times.values().stream().filter(one -> one > 2).count());
    }

    /** Plans monthly meetings for a third of the networks and one meeting for the others, spread over the weeks. */
    private void planMeetings() {
        int at = 0;
        for (var network : catalogue.networks()) {
            var rhythm =
                    String.join(" ", ORDINALS.get(at % 4), DAYS.get(at / 4 % 4), MONTHS.get(at % 3), "09:00-12:00");
            coordinator(network.areaId())
                    .runs(
                            "meeting series",
                            Map.of(
                                    "network",
                                    network.id(),
                                    "rhythm",
                                    rhythm,
                                    "from",
                                    "2027-01-01",
                                    "until",
                                    "2027-12-31",
                                    "place",
                                    "Residenset"))
                    .confirms();
            at++;
        }
    }

    /** Replaces the channels and people of the small association with those of the catalogue and the sandbox. */
    private void settle() {
        work.as("Förvaltare").runs("catalogue load").confirms();
        var jdbc = work.get(JdbcTemplate.class);
        jdbc.update("delete from membership");
        jdbc.update("delete from person");
        jdbc.update("update network set channel_id = null");
        work.chat().open(OFFICE, "samordnarna");
        var channels = new HashMap<String, String>();
        for (var network : catalogue.networks()) {
            channels.put(network.id(), String.valueOf(300_000 + channels.size()));
            work.chat().open(channels.get(network.id()), network.id());
        }
        var accounts = new HashMap<TestPersona, String>();
        TestPersonaCreator.of(catalogue).forEach(one -> accounts.put(one, String.valueOf(400_000 + accounts.size())));
        new SandboxLinker(
                        work.get(Networks.class),
                        work.get(People.class),
                        work.get(Memberships.class),
                        work.get(Association.class),
                        work.clock())
                .join(channels, accounts);
    }

    private Colleague coordinator(String areaId) {
        var area = catalogue.areas().stream()
                .filter(one -> one.id().equals(areaId))
                .findFirst()
                .orElseThrow();
        return work.as("Samordnare " + area.shortTitle().toLowerCase(Locale.ROOT))
                .in(OFFICE);
    }

    private String name(String account) {
        return work.get(People.class).findByAccountId(account).map(Person::name).orElse(account);
    }
}
