package se.budkavle.bot.feature.plan;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Gives codes to new goals or activities. A code that is or was in use in the plan is never reused. */
final class CodeNumbering {

    private final String prefix;
    private final int highest;
    private final boolean fresh;
    private final IdentityHashMap<Object, String> given = new IdentityHashMap<>();
    private final Set<String> taken;
    private int told;

    /** @param inUse the codes of the stored goals or activities, including ended ones */
    CodeNumbering(String prefix, List<String> inUse) {
        this.prefix = prefix;
        this.taken = new HashSet<>(inUse);
        this.fresh = inUse.isEmpty();
        this.highest = inUse.stream()
                .filter(code -> code.startsWith(prefix))
                .map(code -> code.substring(prefix.length()))
                .filter(rest -> rest.matches("\\d{1,6}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    /** Checks whether no codes were in use. */
    boolean isFresh() {
        return fresh;
    }

    boolean fits(String code) {
        return code.startsWith(prefix) && !taken.contains(code);
    }

    void give(Object draft, String code) {
        given.put(draft, code);
        taken.add(code);
    }

    /**
     * Returns the draft's code; gives the draft the next free code if it has none. If no codes were in use, the search
     * for a free code starts at the draft's position.
     */
    String of(Object draft) {
        told++;
        if (!given.containsKey(draft)) {
            int number = fresh ? told : highest + 1;
            while (taken.contains(prefix + number)) {
                number++;
            }
            give(draft, prefix + number);
        }
        return Objects.requireNonNull(given.get(draft), "every draft gets a code");
    }
}
