package se.budkavle.bot.tryout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records the messages that the bot posts in a simulation and counts how often they mention people. Prints the counts
 * for a table in the bot's README.
 */
final class NoiseLog {

    private static final int ROWS = 10;
    private static final String CHANGE = "meeting.changed";
    private static final Set<String> ASKING = Set.of("meeting.notice", "round.open", "round.own");
    private static final Set<String> REMINDING = Set.of("meeting.remind", "round.remind", "round.own.remind");

    private final List<Noise> posts = new ArrayList<>();

    /**
     * A message that the bot posted in the simulation.
     *
     * @param kind the kind of message, for example "meeting.notice"; ".remind" is appended if the message reminds a
     *     coordinator of unanswered questions
     * @param matter the id of the meeting or status round that the message is about
     * @param mentions the names of the people whom the message mentions
     */
    record Noise(String channel, LocalDate day, String kind, String matter, Set<String> mentions) {

        boolean isAsking() {
            return ASKING.contains(kind);
        }

        boolean isReminder() {
            return REMINDING.contains(kind);
        }

        boolean isChange() {
            return kind.equals(CHANGE);
        }
    }

    void add(Noise post) {
        posts.add(post);
    }

    List<Noise> posts() {
        return List.copyOf(posts);
    }

    List<Noise> ofKind(String kind) {
        return posts.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    /**
     * Returns how often each person was mentioned on each day. A key of the returned map consists of the person's name,
     * a space and the date.
     */
    static Map<String, Long> timesADay(Stream<Noise> some) {
        return counted(some, one -> one.day().toString());
    }

    /**
     * Groups the messages by the value that {@code by} returns, and counts each person's mentions in each group. A key
     * of the returned map consists of the person's name, a space and the group's value.
     */
    static Map<String, Long> counted(Stream<Noise> some, Function<Noise, String> by) {
        return some.flatMap(one -> one.mentions().stream().map(person -> person + " " + by.apply(one)))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    void print(int networks) {
        var times = timesADay(posts.stream());
        System.out.printf(Locale.ROOT, "posts, %d networks: %d%n", networks, posts.size());
        print("by kind", posts.stream().collect(Collectors.groupingBy(Noise::kind, Collectors.counting())), 99);
        print("by channel", posts.stream().collect(Collectors.groupingBy(Noise::channel, Collectors.counting())), ROWS);
        print("mentions by person", counted(posts.stream(), any -> ""), ROWS);
        System.out.printf(
                Locale.ROOT,
                "mentions: %d; a person and day with one: %d, with two: %d, with more: %d%n",
                posts.stream().mapToInt(one -> one.mentions().size()).sum(),
                times.values().stream().filter(one -> one == 1).count(),
                times.values().stream().filter(one -> one == 2).count(),
                times.values().stream().filter(one -> one > 2).count());
    }

    private static void print(String title, Map<String, Long> counts, int rows) {
        System.out.println(title + ", of " + counts.size() + ":");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(rows)
                .forEach(one -> System.out.printf(Locale.ROOT, "  %-40s %5d%n", one.getKey(), one.getValue()));
    }
}
