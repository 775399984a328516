package se.budkavle.bot.schedule;

/** A check that runs before each tick of a routine. If it fails, the routines that send do not run at that tick. */
public interface BeforeTick {

    void check();
}
