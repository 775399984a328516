package se.budkavle.bot.feature.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.budkavle.bot.paper.TidyText;

/** Recognises the markers at the start of lines in a plan, for example "• Mål:", "Aktivitet:" or "Projekt:". */
final class LineMarker {

    /** Matches a bullet, or the question mark that replaces it in some encodings. */
    private static final String BULLET = "(?:[•●▪◦·►\\uF0B7\\uF0A7]|\\?(?= |$))";

    private static final Pattern ITEM = Pattern.compile(
            "^(?:" + BULLET + "|[*–—-]|o(?=\\s))?\\s*(?:\\d{1,2}(?:\\.\\d{1,2})*\\.?\\s)?"
                    + "(?:(?<goal>Mål|MÅL|mål)|(?<activity>Aktivitet|AKTIVITET|aktivitet)|Projekt|PROJEKT|projekt)"
                    + "(?:\\s?:|\\s?\\d{1,3}(?:\\.\\d{1,3})*\\s?(?:[:.]| [–-]|(?=\\s–\\s))|\\s[a-zåäö]\\))\\s*[–-]?\\s*(?<rest>.*)$");
    /** Matches a page number, with or without the name of the document before it. */
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("^(?:[-–]\\s*\\d{1,3}\\s*[-–]|\\d{1,3}(?:\\s*\\(\\d{1,3}\\))?"
                    + "|(?:.{0,60}\\s)?Sida\\s\\d{1,3}(?:\\sav\\s\\d{1,3})?)$");
    /** Matches the heading of a list whose items are on bulleted lines below it. */
    private static final Pattern LIST =
            Pattern.compile("^Aktiviteter\\s?:$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LISTED = Pattern.compile("^(?:" + BULLET + "|[*–—-])\\s+(?<rest>\\S.*)$");
    private static final Pattern MARKDOWN = Pattern.compile("^#{1,6}\\s+|([*_])\\1(?=\\S)|(?<=\\S)([*_])\\2");
    /** Matches the gap between columns on a page whose layout was kept in the text. */
    private static final Pattern GAP = Pattern.compile("[ \\u00A0]{3,}|\\t+");

    private static final Pattern SECTION = Pattern.compile(
            "^Mål, aktiviteter och projekt(?: (?<year>\\d{4}))?$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BULLETED = Pattern.compile("^" + BULLET + "\\s*(?<rest>.*)$");
    private static final Pattern INSIDE_LINE = Pattern.compile(" (?=" + BULLET + "?\\s?(?:Aktivitet|Projekt)\\s?:)"
            + "| (?=" + BULLET + "\\s?Mål\\s?:)|(?<=[.!?]) (?=Mål\\s?:)");

    private LineMarker() {}

    /** Splits the line before each further marker, so that "… under 2016. Projekt: Energilyftet" becomes two pieces. */
    static String[] pieces(String line) {
        Matcher item = ITEM.matcher(line);
        if (!item.matches()) {
            return INSIDE_LINE.split(line);
        }
        // A bullet or a number before the first marker must not split the line.
        String[] pieces = INSIDE_LINE.split(item.group("rest"));
        pieces[0] = line.substring(0, item.start("rest")) + pieces[0];
        return pieces;
    }

    /** Returns the line without Markdown's characters for headings and bold text. */
    static String withoutMarkdown(String line) {
        return MARKDOWN.matcher(line).replaceAll("");
    }

    static boolean isListHeading(String line) {
        return LIST.matcher(line).matches();
    }

    /** Returns the text of a bulleted line in a list of items; empty for other lines. */
    static Optional<String> listed(String line) {
        Matcher listed = LISTED.matcher(line);
        return listed.matches() ? Optional.of(listed.group("rest")) : Optional.empty();
    }

    /** Checks whether a line has an item to the right of other text, as when a page with columns was saved with its layout. */
    static boolean isBesideOthers(String raw) {
        String[] parts = GAP.split(raw.strip());
        boolean words = false;
        for (String part : parts) {
            String line = TidyText.line(part);
            if (words && ITEM.matcher(line).matches()) {
                return true;
            }
            words |= line.chars().filter(Character::isLetter).count() > 1;
        }
        return false;
    }

    static boolean isPageNumber(String line) {
        return PAGE_NUMBER.matcher(line).matches();
    }

    static boolean isMarked(String line) {
        return kind(line) != Passage.Kind.PROSE;
    }

    static Passage.Kind kind(String line) {
        Matcher item = ITEM.matcher(line);
        if (item.matches()) {
            return item.group("goal") != null
                    ? Passage.Kind.GOAL
                    : item.group("activity") != null ? Passage.Kind.ACTIVITY : Passage.Kind.PROJECT;
        }
        if (SECTION.matcher(line).matches()) {
            return Passage.Kind.SECTION;
        }
        return BULLETED.matcher(line).matches() ? Passage.Kind.BULLET : Passage.Kind.PROSE;
    }

    /** Returns the text of the line after its marker. */
    static String rest(String line) {
        for (Pattern marked : new Pattern[] {ITEM, BULLETED}) {
            Matcher matcher = marked.matcher(line);
            if (matcher.matches()) {
                return matcher.group("rest");
            }
        }
        return line;
    }
}
