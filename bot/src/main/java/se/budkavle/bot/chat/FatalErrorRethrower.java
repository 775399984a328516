package se.budkavle.bot.chat;

/** Rethrows errors after which the Java virtual machine may no longer work correctly, such as OutOfMemoryError. */
public final class FatalErrorRethrower {

    private FatalErrorRethrower() {}

    /**
     * Rethrows an error of the Java virtual machine, such as OutOfMemoryError. Does not rethrow a
     * {@code StackOverflowError}, because the Java virtual machine still works after a stack overflow.
     */
    public static void rethrow(Throwable thrown) {
        if (thrown instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
            throw error;
        }
    }
}
