# One set of compiler options for the whole house.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O2")
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Werror
                    -fstack-protector-strong)
# members that a designated initialiser leaves out have defaults of their own
add_compile_options(-Wno-missing-field-initializers)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 14 reports members of std::variant and std::expected that are never read as maybe uninitialised
  add_compile_options(-Wno-maybe-uninitialized)
  if(KOFFIETIJD_SANITIZE)
    # sanitizer instrumentation makes GCC's range warnings see paths that do not exist
    add_compile_options(-Wno-array-bounds -Wno-stringop-overflow)
  endif()
endif()
if(KOFFIETIJD_SANITIZE)
  add_compile_options(-fsanitize=${KOFFIETIJD_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${KOFFIETIJD_SANITIZE})
elseif(KOFFIETIJD_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
  add_link_options(-fsanitize=address,undefined)
endif()
