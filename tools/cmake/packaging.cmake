# `cmake --install` and the Debian package.
include(GNUInstallDirs)
install(TARGETS koffietijd koffietijd-kiosk RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME koffietijd)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "Koffietijd <koffietijd@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "fonts-inter, fonts-noto-core, gstreamer1.0-plugins-base, gstreamer1.0-plugins-good, tzdata")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk, fonts-noto-color-emoji, gstreamer1.0-libcamera")
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
include(CPack)
