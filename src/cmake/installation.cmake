# What `cmake --install` and the packages put where a system looks for it. The program writes its own manual page and
# the scripts for the shells; the build keeps them in share, laid out as they are installed.
set(written "")
function(vmbackup_diag_writes file)
    set(path ${PROJECT_BINARY_DIR}/share/${file})
    cmake_path(GET path PARENT_PATH folder)
    file(MAKE_DIRECTORY ${folder})
    add_custom_command(OUTPUT ${path}
        COMMAND vmbackup-diag ${ARGN} > ${path}
        DEPENDS vmbackup-diag
        COMMENT "Writing ${file}"
        VERBATIM)
    set(written ${written} ${path} PARENT_SCOPE)
endfunction()

vmbackup_diag_writes(man/man1/vmbackup-diag.1 help --man)
vmbackup_diag_writes(bash-completion/completions/vmbackup-diag completion bash)
vmbackup_diag_writes(zsh/site-functions/_vmbackup-diag completion zsh)
vmbackup_diag_writes(fish/vendor_completions.d/vmbackup-diag.fish completion fish)
add_custom_target(vmbackup-diag-share ALL DEPENDS ${written})

install(TARGETS vmbackup-diag DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ${PROJECT_BINARY_DIR}/share/man/man1 DESTINATION ${CMAKE_INSTALL_MANDIR})
foreach(shell IN ITEMS bash-completion zsh fish)
    install(DIRECTORY ${PROJECT_BINARY_DIR}/share/${shell} DESTINATION ${CMAKE_INSTALL_DATADIR})
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/data/schema DESTINATION ${CMAKE_INSTALL_DATADIR}/vmbackup-diag)

# A package for Debian and an archive to unpack anywhere. A release is linked statically and depends on nothing.
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_VENDOR "The vmbackup-diag authors")
set(CPACK_PACKAGE_CONTACT "The vmbackup-diag authors <maintainers@vmbackup-diag.invalid>")
set(CPACK_PACKAGE_FILE_NAME ${PROJECT_NAME}-${PROJECT_VERSION}-${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/debian_places.cmake)
if(NOT VMBACKUP_DIAG_LINKS_STATICALLY)
    set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
endif()
include(CPack)
