; The installer for one person, without an administrator's rights. /S asks nothing, /D=C:\folder (last, without
; quotes) installs elsewhere.
;
;   makensis -DTREE=... -DVERSION=... -DOUTPUT=... ropewalk.nsi
Unicode true
Target amd64-unicode ; The other stubs are 32-bit programs.
Name "Ropewalk"
OutFile "${OUTPUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Ropewalk"
InstallDirRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\Uninstall\Ropewalk" "InstallLocation"
SetCompressor /SOLID lzma
ShowInstDetails nevershow
ShowUninstDetails nevershow

!include MUI2.nsh
!include FileFunc.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Ropewalk"
!define KIND "Ropewalk.Workspace"

!define MUI_ICON "${TREE}/ropewalk.ico"
!define MUI_UNICON "${TREE}/ropewalk.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\ropewalk.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${TREE}/LICENSE.txt"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "TradChinese"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductName" "Ropewalk"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileDescription" "Installs Ropewalk"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "LegalCopyright" "GPL-3.0-or-later"

; What an older version left in our folders, by name: whatever else is there is not ours.
!macro RemoveFiles
  RMDir /r "$INSTDIR\plugins"
  RMDir /r "$INSTDIR\fonts"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\*.dll"
  Delete "$INSTDIR\ropewalk.exe"
  Delete "$INSTDIR\ropewalk-cli.exe"
  Delete "$INSTDIR\ropewalk-lab.exe"
  Delete "$INSTDIR\ropewalk.ico"
  Delete "$INSTDIR\qt.conf"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\CHANGELOG.txt"
!macroend

Section "Ropewalk"
  SetOutPath "$INSTDIR"
  !insertmacro RemoveFiles
  File /r "${TREE}/*.*"
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  CreateShortCut "$SMPROGRAMS\Ropewalk.lnk" "$INSTDIR\ropewalk.exe"

  WriteRegStr HKCU "Software\Classes\.ropewalk" "" "${KIND}"
  WriteRegStr HKCU "Software\Classes\${KIND}" "" "Ropewalk workspace"
  WriteRegStr HKCU "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\ropewalk.ico"
  WriteRegStr HKCU "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\ropewalk.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; SHCNE_ASSOCCHANGED

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Ropewalk"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\ropewalk.ico"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Ropewalk project"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

; Settings and workspaces are the person's, and stay.
Section "Uninstall"
  !insertmacro RemoveFiles
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Ropewalk.lnk"
  ReadRegStr $0 HKCU "Software\Classes\.ropewalk" ""
  StrCmp $0 "${KIND}" 0 +2
  DeleteRegKey HKCU "Software\Classes\.ropewalk"
  DeleteRegKey HKCU "Software\Classes\${KIND}"
  DeleteRegKey HKCU "${UNINSTALL}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
