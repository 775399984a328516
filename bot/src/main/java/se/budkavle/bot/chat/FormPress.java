package se.budkavle.bot.chat;

import java.util.function.Function;

/**
 * Handles a submitted form. When the values cannot be stored, the reply shows them with a button that opens the filled
 * form.
 */
public interface FormPress extends Press {

    /**
     * Returns the submitted form, so that the person can submit it again.
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
