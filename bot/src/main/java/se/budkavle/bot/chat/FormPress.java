package se.budkavle.bot.chat;

import java.util.function.Function;

/**
 * Handles a submitted modal form. If the values cannot be stored, the reply shows the values and a button that opens
 * the form filled in with them.
 */
public interface FormPress extends Press {

    /**
     * Returns the form that the person submitted, so that the person can open and submit it again.
     *
     * @throws se.budkavle.storage.Refusal when the caller may no longer submit the form
     */
    Form form(PressEvent sent);

    static FormPress of(String act, Function<PressEvent, Reply> press, Function<PressEvent, Form> form) {
        return new FormPress() {

            @Override
            public String act() {
                return act;
            }

            @Override
            public Reply press(PressEvent pressed) {
                return press.apply(pressed);
            }

            @Override
            public Form form(PressEvent sent) {
                return form.apply(sent);
            }
        };
    }
}
