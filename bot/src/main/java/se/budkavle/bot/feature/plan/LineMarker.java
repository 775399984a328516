package se.budkavle.bot.feature.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the markers with which goals, activities and projects begin in a plan's text, for example "• Mål:",
 * "Aktivitet 1.1:" or "Project:".
 */
final class LineMarker {

    /**
     * Matches a bullet, or a question mark that replaces a bullet after a conversion with the wrong character encoding.
     */
    private static final String BULLET = "(?:[\\p{So}•·‣⁃∙→⇒»›]|\\?(?= |$))";

    private static final String DASH = "[*–—-]";
    /**
     * Matches further characters that people use as bullets, such as "+" and "->". Also matches characters such as "§"
     * and "Ø", which replace the bullets of a symbol font when text is copied from a PDF or Word file.
     */
    private static final String SIGN = "(?:[\\p{Sm}§¤¿‒―Øüvq]|[-=]>)(?=\\s)";

    /** Matches the letter or Roman numeral that may follow a marker word, for example "A" or "II". */
    private static final String LETTER = "(?:\\p{Lu}|[IVX]{2,5})";

    private static final String NUMBER = "\\d{1,3}+(?:\\.\\d{1,3}+)*+";
    /** Matches a number, optionally after the letters of an area, for example "1.1" or "M2.1". */
    private static final String CODE = "\\p{Lu}{0,2}" + NUMBER;
    /** Matches the number or letter that may precede a marker word, for example "1.1", "M2", "(2)" or "a)". */
    private static final String COUNTER = "(?:\\(?(?:" + CODE + "|\\p{L})[.):]+\\s*|" + CODE + "\\s)";

    /** Matches the bullets, the check box and the number that may precede a marker word. */
    static final String BEFORE_ITEM =
            "(?:(?:" + BULLET + "|" + DASH + "|" + SIGN + "|o(?=\\s))\\s*)*(?:\\[[ xX]?]\\s*)?" + COUNTER + "?\\s*";
    /** Matches the number of an item in any form, for example "#2", "(2)", "2a", "1-2" and "II.1". */
    private static final String ANY_NUMBER = "(?=[^\\s:]*\\d)[^\\s:\\p{Ll}]{1,8}\\p{Ll}?[.)]?";
    /**
     * Matches the end of a marker after a word such as "Aktivitet". The end of the marker is a number, letter, colon or
     * dash, for example ":", " 2 –", " nr 1:" or " 1.1".
     */
    private static final String AFTER_WORD =
            "(?:\\s?:|\\s" + ANY_NUMBER + "\\s?:|\\s?(?:(?:nr|no)\\.?\\s?)?\\p{Lu}{0,2}" + NUMBER
                    + "\\s?(?::|\\)|\\.(?=\\s|$)|[–—-](?=\\s))|\\s\\p{L}\\)|\\s" + LETTER
                    + "\\s?(?::|[–—-](?=\\s))|\\s\\p{Lu}{0,2}\\d{1,3}+(?:\\.\\d{1,3}+)++(?=\\s)"
                    + "|\\s?[–—](?=\\s)|\\s-(?=\\s))";

    private static final Pattern ITEM = Pattern.compile("^" + BEFORE_ITEM
            + "(?:(?<goal>Mål|MÅL|Goal|GOAL)|(?<activity>Aktivitet|AKTIVITET|Activity|ACTIVITY)|Projekt|PROJEKT|Project|PROJECT)"
            + AFTER_WORD + "\\s*[–—-]?\\s*(?<rest>.*)$");
    /**
     * Matches a marker in lower case, such as "aktivitet 2:". The colon is required, because a word such as "aktivitet"
     * may also be part of a title.
     */
    private static final Pattern LOWER_CASE_ITEM = Pattern.compile("^" + BEFORE_ITEM
            + "(?:(?<goal>mål|goal)|(?<activity>aktivitet|activity)|projekt|project)(?:\\s?" + NUMBER
            + ")?\\s?:\\s*[–—-]?\\s*(?<rest>.*)$");
    /**
     * Matches a list heading such as "Aktiviteter:". Each list item below a list heading is an activity or a project.
     */
    private static final Pattern LIST = Pattern.compile(
            "^" + BEFORE_ITEM
                    + "(?:(?<projects>Projekt|Projects?)|Aktiviteter|Aktivitet|Activities|Activity|Aktiviteter och projekt)(?:\\s(?:19|20)\\d\\d)?\\s?:?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LIST_OF_MANY =
            Pattern.compile("(?:aktiviteter|activities|projects)\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LISTED = Pattern.compile("^(?:" + BULLET + "\\s*|" + DASH + "\\s+|o\\s+|" + SIGN
            + "\\s+(?=\\p{Lu})|\\(?(?:\\d{1,2}|\\p{L})[.)]\\s+)+(?<rest>\\S.*)$");
    /**
     * Matches a line that begins with a number of several parts, such as "1.1 Count the trips". A line that begins with
     * a number of several parts may be the start of an activity, or the rest of the title above.
     */
    private static final Pattern NUMBERED = Pattern.compile("^\\(?\\d{1,3}(?:\\.\\d{1,3})+[.)]?\\s+\\p{Lu}.*$");

    private static final Pattern LIKE_A_GOAL =
            Pattern.compile("^" + BEFORE_ITEM + "(?!Delmål)(?:\\p{Lu}\\p{L}*mål|Mål|MÅL|Goal|GOAL)(?:\\s(?:" + LETTER
                    + "|" + NUMBER + ")(?![\\p{L}\\d]).*|[^\\p{L}:][^:]*:.*)$");
    private static final String LABEL = "\\p{Lu}[\\p{L}/-]*(?:\\s[\\p{L}/-]+){0,2}\\s?:(?:\\s.*)?";
    private static final Pattern LABELLED = Pattern.compile("^" + LABEL + "$");

    /**
     * Matches a line that looks like the marker of a goal or activity. The parser uses this pattern only for lines
     * without a valid marker. For example, the pattern matches a line that begins with "Syfte:" (one to three words and
     * a colon), or with the incomplete marker "Mål 2".
     */
    private static final Pattern LIKE_A_MARKER = Pattern.compile("^(?:" + LABEL
            + "|Delmål\\b.*|(?:Mål|Aktivitet|Projekt|Goal|Activity|Project)(?:\\s(?:" + LETTER + "|\\p{Lu}{0,2}"
            + NUMBER
            + ")(?:\\s.*)?)?)$");

    private static final Pattern MARKDOWN =
            Pattern.compile("^(?:>\\s*)*(?:#{1,6}\\s+)?|([*_])\\1(?=\\S)|(?<=\\S)([*_])\\2");
    private static final Pattern MARKDOWN_WORDS =
            Pattern.compile("(?<![\\p{L}\\p{N}])([*_\\x60])(?=\\S)([^*_\\x60]+)(?<=\\S)\\1(?![\\p{L}\\p{N}])");
    /** Matches a Markdown link or image: the text in brackets, followed by the URL in parentheses. */
    private static final Pattern MARKDOWN_LINK = Pattern.compile(
            "!?\\[(?<words>[^\\[\\]]*\\S[^\\[\\]]*)]\\((?:<[^<>]*>|(?:\\S+:|[/#.])(?:[^\\s()]|\\([^\\s()]*\\))*|[^\\s()]+\\.\\p{Alpha}{2,4})"
                    + "(?:\\s+\"[^\"]*\")?\\)");
    /**
     * Matches a horizontal line drawn with dashes, stars or similar characters. Matches also a list's number on a line
     * of its own.
     */
    private static final Pattern RULER = Pattern.compile("^(?:[-–—*_=~•·. ]+|(?:" + NUMBER + "|\\p{L})[.)])$");

    private static final Pattern SECTION = Pattern.compile(
            "^" + COUNTER
                    + "?(?:Mål, aktiviteter och projekt|Goals, activities and projects)(?: (?:för |for )?\\d{4})?\\s?:?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BULLETED = Pattern.compile("^" + BULLET + "\\s*(?<rest>.*)$");
    /** Matches the bullet before a title. A dash or plus may belong to a title such as "- 50 % emissions". */
    private static final Pattern BULLET_OF_TITLE =
            Pattern.compile("^(?:(?:[•·‣⁃∙▪■□●○◦◆►▶➢✓✔]\\s*|" + DASH + "\\s+|[+]\\s+)(?=\\p{L}))(?<rest>.*)$");

    private static final Pattern SIGNS = Pattern.compile("^\\P{L}+");
    private static final Pattern BULLETS_IN_LINE = Pattern.compile("^(?<bullet>[•‣⁃▪■●◦►➢])\\s.*\\s\\k<bullet>\\s.*$");

    private static final String NUMBERED_COLON = "(?:\\s" + NUMBER + ")?\\s?:)";
    private static final Pattern INSIDE_LINE =
            Pattern.compile(" (?=" + BULLET + "?\\s?(?:Aktivitet|Projekt|Activity|Project)" + NUMBERED_COLON + "| (?="
                    + BULLET + "\\s?(?:Mål|Goal)" + NUMBERED_COLON + "|(?<=[.!?]) (?=(?:Mål|Goal)" + NUMBERED_COLON);

    private LineMarker() {}

    private static Optional<Matcher> item(String line) {
        Matcher item = ITEM.matcher(line);
        Matcher lowerCase = LOWER_CASE_ITEM.matcher(line);
        return item.matches() ? Optional.of(item) : lowerCase.matches() ? Optional.of(lowerCase) : Optional.empty();
    }

    /**
     * Splits a line of a plan's text before each marker of an activity or project inside the line. Such a marker ends
     * with a colon, for example "Projekt:" or "Aktivitet 2:". Splits before a marker of a goal only if the marker has a
     * bullet or follows the end of a sentence.
     */
    static String[] pieces(String line) {
        return item(line)
                .map(item -> {
                    // Splits only the text after the first marker, so that a bullet or number before the first marker
                    // is not separated from this marker.
                    String[] pieces = INSIDE_LINE.split(item.group("rest"));
                    pieces[0] = line.substring(0, item.start("rest")) + pieces[0];
                    return pieces;
                })
                .orElseGet(() -> {
                    // An unknown bullet or number before a marker would otherwise be added to the title above.
                    String words = SIGNS.matcher(line).replaceFirst("");
                    return item(words).isPresent() ? pieces(words) : INSIDE_LINE.split(line);
                });
    }

    /** Returns the line without Markdown syntax for headings, quotes, code, links, bold and italic text. */
    static String withoutMarkdown(String line) {
        String words = MARKDOWN.matcher(withoutLinks(line)).replaceAll("");
        return MARKDOWN_WORDS.matcher(words).replaceAll("$2");
    }

    /** Returns the line with each Markdown link or image replaced by its text. */
    static String withoutLinks(String line) {
        return MARKDOWN_LINK.matcher(line).replaceAll("${words}");
    }

    static boolean isRuler(String line) {
        return RULER.matcher(line).matches();
    }

    /**
     * Returns the kind of the list items (activity or project) below a list heading such as "Aktiviteter:". Returns
     * empty if the line is no list heading. A heading in the singular, such as "Projekt:", counts as a list heading
     * only if the next line is a list item.
     */
    static Optional<Passage.Kind> listHeading(String line, String next) {
        Matcher list = LIST.matcher(line);
        boolean begins = list.matches()
                && (LIST_OF_MANY.matcher(line).find() || listed(next).isPresent());
        return !begins
                ? Optional.empty()
                : Optional.of(list.group("projects") == null ? Passage.Kind.ACTIVITY : Passage.Kind.PROJECT);
    }

    /** Returns the title in a table's cell without a bullet before it. */
    static String withoutBullet(String title) {
        Matcher bulleted = BULLET_OF_TITLE.matcher(title);
        return bulleted.matches() ? bulleted.group("rest") : title;
    }

    /**
     * Returns the titles in a line of a table's cell: one after each bullet if the line begins with a bullet and has
     * the same bullet again, otherwise one.
     */
    static List<String> bulleted(String line) {
        Matcher bullets = BULLETS_IN_LINE.matcher(line);
        return bullets.matches()
                ? Pattern.compile(bullets.group("bullet"), Pattern.LITERAL)
                        .splitAsStream(line)
                        .map(String::strip)
                        .filter(title -> !title.isEmpty())
                        .toList()
                : List.of(withoutBullet(line));
    }

    /** Returns the text of a list item without its bullet, number or letter; empty if the line is no list item. */
    static Optional<String> listed(String line) {
        Matcher listed = LISTED.matcher(line);
        return listed.matches() && !isMarked(line) ? Optional.of(listed.group("rest")) : Optional.empty();
    }

    /** Returns whether the line begins with one to three words and a colon, such as "Syfte:". */
    static boolean isLabelled(String line) {
        return LABELLED.matcher(line).matches();
    }

    /**
     * Returns true if the line may begin a new item instead of continuing the title above. A doubtful line begins like
     * a list item, with a number such as "1.1", with words and a colon such as "Syfte:", or with an incomplete marker
     * such as "Mål 2".
     */
    static boolean isDoubtful(String line) {
        return LIKE_A_MARKER.matcher(line).matches()
                || isLikeAGoal(line)
                || LISTED.matcher(line).matches()
                || NUMBERED.matcher(line).matches();
    }

    /**
     * Returns whether the line begins with a word such as "Mål", "Effektmål" or "Goal", followed by a separate number
     * or letter, or by other text with a colon. A line with an incomplete goal marker may be the start of the next
     * goal.
     */
    static boolean isLikeAGoal(String line) {
        return LIKE_A_GOAL.matcher(line).matches();
    }

    static boolean isMarked(String line) {
        Passage.Kind kind = kind(line);
        return kind != Passage.Kind.PROSE && kind != Passage.Kind.BULLET;
    }

    static Passage.Kind kind(String line) {
        Optional<Matcher> item = item(line);
        if (item.isPresent()) {
            return item.get().group("goal") != null
                    ? Passage.Kind.GOAL
                    : item.get().group("activity") != null ? Passage.Kind.ACTIVITY : Passage.Kind.PROJECT;
        }
        if (SECTION.matcher(line).matches()) {
            return Passage.Kind.SECTION;
        }
        return BULLETED.matcher(line).matches() ? Passage.Kind.BULLET : Passage.Kind.PROSE;
    }

    /** Returns the text of the line without its marker or bullet. */
    static String rest(String line) {
        Matcher bulleted = BULLETED.matcher(line);
        return item(line)
                .map(item -> item.group("rest"))
                .orElseGet(() -> bulleted.matches() ? bulleted.group("rest") : line);
    }
}
