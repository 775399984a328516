package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * One area's part of a plan's text: what stands after "Mål, aktiviteter och projekt".
 *
 * @param area null when no heading tells it
 */
record Section(String area, List<Passage> passages) {

    /** Divides the text; covers and introductions, and the bullets in them, belong to no section. */
    static List<Section> of(List<Passage> all) {
        List<Section> sections = new ArrayList<>();
        int from = nextStart(all, 0);
        String area = null;
        int areaAt = AreaHeadingFinder.areaHeadingAt(all, 0, from);
        while (from < all.size()) {
            area = areaAt < 0 ? area : HeadingDetector.atTopOf(all.get(areaAt).lines()).orElse(area);
            int next = nextSection(all, from + 1);
            areaAt = AreaHeadingFinder.areaHeadingAt(all, afterLastItem(all, next), next);
            int to = areaAt < 0 ? next : areaAt;
            sections.add(new Section(area, all.subList(from, Math.max(from, to))));
            from = next;
        }
        return sections;
    }

    /** The first "Mål, aktiviteter och projekt", or the first goal where the text lacks that line. */
    private static int nextStart(List<Passage> all, int from) {
        int at = from;
        while (at < all.size() && all.get(at).kind() != Passage.Kind.SECTION
                && all.get(at).kind() != Passage.Kind.GOAL) {
            at++;
        }
        return at;
    }

    private static int nextSection(List<Passage> all, int from) {
        int at = from;
        while (at < all.size() && all.get(at).kind() != Passage.Kind.SECTION) {
            at++;
        }
        return at;
    }

    private static int afterLastItem(List<Passage> all, int before) {
        int at = before;
        while (at > 0 && !all.get(at - 1).isItem() && all.get(at - 1).kind() != Passage.Kind.SECTION) {
            at--;
        }
        return at;
    }
}
