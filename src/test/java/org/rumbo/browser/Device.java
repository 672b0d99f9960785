package org.rumbo.browser;

/** The two widths at which every page must hold. */
enum Device {
    DESKTOP(1440, 900, false),
    PHONE(390, 844, true);

    final int width;
    final int height;
    final boolean touch;

    Device(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }
}
