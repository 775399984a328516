package se.budkavle.bot.feature.followup;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.tag.TagSummary;

/**
 * The filters of a follow-up's web page as query parameters of its URL.
 *
 * @param values the chosen ids by parameter name; contains only known parameters that are not blank
 */
record FollowUpQueryParameters(Map<String, String> values) {

    static final String AREA = "area";
    static final String NETWORK = "network";
    static final String GOAL = "goal";
    static final String ORGANISATION = "organisation";
    static final String TAG = "tag";
    static final String STATE = "state";
    static final String ROUND = "round";
    static final String DATE = "date";

    private static final List<String> NAMES = List.of(AREA, NETWORK, GOAL, ORGANISATION, TAG, STATE, ROUND, DATE);

    FollowUpQueryParameters {
        var known = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var value = values.get(name);
            if (value != null && !value.isBlank()) {
                known.put(name, value);
            }
        }
        values = known;
    }

    /** Returns the URL query of the web page that shows the same report as the slash command with these filters. */
    static FollowUpQueryParameters of(FollowUpFilter scope, Optional<Round> round, Optional<LocalDate> day) {
        var values = new LinkedHashMap<String, String>();
        scope.area().map(Area::id).ifPresent(id -> values.put(AREA, id));
        scope.network().map(Network::id).ifPresent(id -> values.put(NETWORK, id));
        scope.goal().map(Goal::id).ifPresent(id -> values.put(GOAL, id));
        scope.organisation().map(Organisation::id).ifPresent(id -> values.put(ORGANISATION, id));
        scope.tag().map(TagSummary::id).ifPresent(id -> values.put(TAG, id));
        round.map(Round::id).ifPresent(id -> values.put(ROUND, id));
        day.map(LocalDate::toString).ifPresent(text -> values.put(DATE, text));
        return new FollowUpQueryParameters(values);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    FollowUpQueryParameters with(String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new FollowUpQueryParameters(changed);
    }

    FollowUpQueryParameters without(String name) {
        return with(name, "");
    }

    /**
     * Returns whether the page lists the activities with their answers. Returns true if a filter other than the area,
     * the status round and the day is set, because such a filter matches only few activities.
     */
    boolean isNarrow() {
        return List.of(NETWORK, GOAL, ORGANISATION, TAG, STATE).stream().anyMatch(values::containsKey);
    }

    /**
     * Returns the query part of the page's URL, which begins with "?". Returns an empty text if there are no filters.
     */
    String text() {
        return values.isEmpty()
                ? ""
                : values.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
