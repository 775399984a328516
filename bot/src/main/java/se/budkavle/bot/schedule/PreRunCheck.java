package se.budkavle.bot.schedule;

/**
 * A check before each run of the background routines. While the check fails, routines that send messages to people do
 * not run.
 */
public interface PreRunCheck {

    void check();
}
