# `cmake --install` and the Debian package.
include(GNUInstallDirs)
install(TARGETS koffietijd koffietijd-kiosk RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
# the completion is made by the program itself, so that it cannot fall behind its options
set(completion ${PROJECT_BINARY_DIR}/share/bash-completion/completions/koffietijd)
add_custom_command(OUTPUT ${completion}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/share/bash-completion/completions
  COMMAND koffietijd completion > ${completion}
  DEPENDS koffietijd COMMENT "Shell completion" VERBATIM)
add_custom_target(completion ALL DEPENDS ${completion})
install(FILES ${completion} DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_NAME koffietijd)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "Koffietijd <koffietijd@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "espeak-ng-data, fonts-inter, fonts-noto-core, gstreamer1.0-plugins-base, gstreamer1.0-plugins-good, tzdata, wdutch")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "cups, fonts-noto-cjk, fonts-noto-color-emoji, gstreamer1.0-libcamera, udisks2")
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
include(CPack)
