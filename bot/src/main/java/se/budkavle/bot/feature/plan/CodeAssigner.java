package se.budkavle.bot.feature.plan;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Assigns codes such as A1 to the goals and activities of a plan file. Never assigns a code that another goal or
 * activity of the stored plan has or had.
 */
final class CodeAssigner {

    private final String prefix;
    private final int highest;
    private final boolean fresh;
    private final IdentityHashMap<Object, String> given = new IdentityHashMap<>();
    private final Set<String> taken;
    private int told;

    /**
     * Creates an assigner of codes that begin with the given prefix.
     *
     * @param inUse the codes of all stored goals or activities, including ended ones
     */
    CodeAssigner(String prefix, List<String> inUse) {
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

    /** Returns whether the stored plan has no codes with this prefix. */
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
     * Returns the code of the goal or activity in the file. Assigns the next unused code if the goal or activity has no
     * code yet. If the stored plan has no codes with this prefix, the codes are numbered in the order in which this
     * method is called.
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
