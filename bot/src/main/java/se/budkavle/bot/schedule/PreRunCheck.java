package se.budkavle.bot.schedule;

/**
 * A check before each regular run (tick) of the background routines. If the check fails, the routines that send
 * messages are skipped in that run.
 */
public interface PreRunCheck {

    void check();
}
