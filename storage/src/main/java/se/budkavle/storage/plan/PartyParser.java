package se.budkavle.storage.plan;

import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parties (owner, partners and funder) of an activity in its text in the plan. A name (or one of a few words
 * for public bodies) counts as a party only in certain places. The places are after words such as "tillsammans med"
 * (together with), and before "-finansierad" (funded). Without the fixed words, the parser could mistake any word of a
 * sentence for a name.
 */
public final class PartyParser {

    private static final String BODY = "(?iu:landsting(?:et|en)?|länsstyrels(?:e|en|er|erna)|kommun(?:en|er|erna)?"
            + "|medlemskommuner(?:na)?|region(?:en|er|erna)?|högskola(?:n)?|universitet(?:et)?|polisen"
            + "|arbetsförmedlingen|näringslivet|county council|municipalit(?:y|ies)|universit(?:y|ies)|police)";
    private static final String NAME = "\\p{Lu}[\\p{L}\\p{N}&-]*";
    private static final String BEFORE =
            "(?iu:(?:nätverket|länets|alla|övriga|två|tre|fyra|fem|sex|sju|the|all|two|three|four|five|six|seven)\\s+)?";
    // The pattern limits the number of repetitions, because Java's regular expressions use more of the stack with each
    // repetition.
    private static final String ONE =
            BEFORE + "(?:" + BODY + "|" + NAME + ")(?:\\s+(?:" + BODY + "|" + NAME + ")){0,9}";
    private static final String SEVERAL =
            ONE + "(?:(?:\\s*,\\s*|\\s+(?iu:och|samt|and)\\s+)" + ONE + "){0,19}(?![\\p{L}\\p{N}-])";

    private static final Pattern PARTNERS =
            Pattern.compile("(?<!\\p{L})(?iu:(?:tillsammans|i\\s+samverkan|i\\s+samarbete|ihop)\\s+med"
                    + "|together\\s+with|in\\s+(?:cooperation|collaboration)\\s+with)\\s+(" + SEVERAL + ")");
    private static final Pattern FUNDER = Pattern.compile(
            "(?<!\\p{L})(?:(" + NAME.replace("&-", "&") + ")-(?iu:finansiera(?:d|t|de)|funded)(?!\\p{L})"
                    + "|(?iu:finansiera[st]\\s+av|(?:financed|funded)\\s+by)\\s+(" + SEVERAL + "))");
    private static final Pattern OWNER =
            Pattern.compile("(?<!\\p{L})(?iu:(?:projekt)?ägare|(?:project\\s+)?owner)\\s*:\\s*(" + SEVERAL + ")");

    /**
     * Matches the text after a name if it begins with a word in lower case. A name in the genitive before a word in
     * lower case, as in "Länsstyrelsens plattform" (the county board's platform), does not count as a party.
     */
    private static final Pattern GOES_ON = Pattern.compile("^\\s+\\p{Ll}.*", Pattern.DOTALL);

    private PartyParser() {}

    /**
     * Finds the organisations that take part in an activity (owner, partners and funder).
     *
     * @param title the activity's title or the activity's text in the plan document
     */
    public static ActivityParties ofTitle(String title) {
        return new ActivityParties(first(OWNER, title), all(PARTNERS, title), first(FUNDER, title));
    }

    private static @Nullable String first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return shortEnough(matcher.group(group));
            }
        }
        return null;
    }

    private static @Nullable String all(Pattern pattern, String text) {
        var found = new LinkedHashSet<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            var named = matcher.group(1);
            var after = text.substring(matcher.end());
            if (!named.endsWith("s") || !GOES_ON.matcher(after).matches()) {
                found.add(named.replaceAll("\\s+", " "));
            }
        }
        return found.isEmpty() ? null : shortEnough(String.join(", ", found));
    }

    private static @Nullable String shortEnough(String named) {
        return named.length() > ActivityParties.LONGEST ? null : named;
    }
}
