package se.budkavle.bot.schedule;

/**
 * A check before each regular run (tick) of the background routines. If the check fails, the scheduler skips the
 * routines that send messages to people.
 */
public interface PreRunCheck {

    void check();
}
