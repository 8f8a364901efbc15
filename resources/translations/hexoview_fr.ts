<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>About Hexoview</source>
   <translation>À propos d’Hexoview</translation>
  </message>
  <message>
   <source>Copy the versions</source>
   <translation>Copier les versions</translation>
  </message>
  <message>
   <source>Find, see and export Hexoskin recordings. For viewing and research, not for diagnosis.</source>
   <translation>Trouver, voir et exporter des enregistrements Hexoskin. Pour la consultation et la recherche, pas pour le diagnostic.</translation>
  </message>
 </context>
 <context>
  <name>ActivityDialog</name>
  <message>
   <source>&amp;From</source>
   <translation>&amp;De</translation>
  </message>
  <message>
   <source>&amp;Name</source>
   <translation>&amp;Nom</translation>
  </message>
  <message>
   <source>&amp;Routine</source>
   <translation>P&amp;rogramme</translation>
  </message>
  <message>
   <source>&amp;Until</source>
   <translation>&amp;Jusqu’à</translation>
  </message>
  <message>
   <source>Activity</source>
   <translation>Activité</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Change an activity</source>
   <translation>Modifier une activité</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Supprimer</translation>
  </message>
  <message>
   <source>Delete the activity</source>
   <translation>Supprimer l’activité</translation>
  </message>
  <message>
   <source>From</source>
   <translation>De</translation>
  </message>
  <message>
   <source>Mark</source>
   <translation>Marquer</translation>
  </message>
  <message>
   <source>Mark an activity</source>
   <translation>Marquer une activité</translation>
  </message>
  <message>
   <source>N&amp;ote</source>
   <translation>N&amp;ote</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Note</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Personne</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Enregistrer</translation>
  </message>
  <message>
   <source>Say first which time is meant.</source>
   <translation>Dites d’abord de quelle heure il s’agit.</translation>
  </message>
  <message>
   <source>Training routine</source>
   <translation>Programme d’entraînement</translation>
  </message>
  <message>
   <source>Until</source>
   <translation>Jusqu’à</translation>
  </message>
 </context>
 <context>
  <name>AdvancedEdit</name>
  <message>
   <source>Add a filter</source>
   <translation>Ajouter un filtre</translation>
  </message>
  <message>
   <source>Advanced</source>
   <translation>Avancé</translation>
  </message>
  <message>
   <source>filter</source>
   <translation>filtre</translation>
  </message>
  <message>
   <source>filters</source>
   <translation>filtres</translation>
  </message>
 </context>
 <context>
  <name>AttentionArea</name>
  <message>
   <source>A job failed.</source>
   <translation>Une tâche a échoué.</translation>
  </message>
  <message>
   <source>A job is done.</source>
   <translation>Une tâche est terminée.</translation>
  </message>
  <message>
   <source>Recordings are being read or written</source>
   <translation>Des enregistrements sont en cours de lecture ou d’écriture</translation>
  </message>
 </context>
 <context>
  <name>BatchDialog</name>
  <message>
   <source>&amp;Failed only</source>
   <translation>Seulement les é&amp;checs</translation>
  </message>
  <message>
   <source>&amp;Retry failed</source>
   <translation>&amp;Réessayer les échecs</translation>
  </message>
  <message>
   <source>Cancel the batch</source>
   <translation>Annuler le lot</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Co&amp;py summary</source>
   <translation>C&amp;opier le résumé</translation>
  </message>
  <message>
   <source>Records and how they stand</source>
   <translation>Les enregistrements et leur état</translation>
  </message>
 </context>
 <context>
  <name>BatchModel</name>
  <message>
   <source>Asking you</source>
   <translation>Attend votre réponse</translation>
  </message>
  <message>
   <source>Cancelled</source>
   <translation>Annulé</translation>
  </message>
  <message>
   <source>Checking</source>
   <translation>Vérification</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fait</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>Échec</translation>
  </message>
  <message>
   <source>Fetching</source>
   <translation>Lecture</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Fichier</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Personne</translation>
  </message>
  <message>
   <source>Recording</source>
   <translation>Enregistrement</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Résultat</translation>
  </message>
  <message>
   <source>Skipped</source>
   <translation>Ignoré</translation>
  </message>
  <message>
   <source>State</source>
   <translation>État</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>En attente</translation>
  </message>
  <message>
   <source>Writing</source>
   <translation>Écriture</translation>
  </message>
 </context>
 <context>
  <name>CalibrationDialog</name>
  <message>
   <source> mm</source>
   <translation> mm</translation>
  </message>
  <message>
   <source>Calibrate the screen</source>
   <translation>Étalonner l’écran</translation>
  </message>
  <message>
   <source>Hold a ruler against the screen and measure this line. It is needed once for each screen.</source>
   <translation>Tenez une règle contre l’écran et mesurez cette ligne. Il suffit d’une fois par écran.</translation>
  </message>
  <message>
   <source>Length of the line in millimetres</source>
   <translation>Longueur de la ligne en millimètres</translation>
  </message>
  <message>
   <source>The line is this long:</source>
   <translation>La ligne a cette longueur :</translation>
  </message>
 </context>
 <context>
  <name>ChangesModel</name>
  <message>
   <source>After</source>
   <translation>Après</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Avant</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Champ</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Où</translation>
  </message>
  <message>
   <source>kept</source>
   <translation>gardé</translation>
  </message>
  <message>
   <source>removed</source>
   <translation>retiré</translation>
  </message>
 </context>
 <context>
  <name>ChannelsEdit</name>
  <message>
   <source>All 1 Hz</source>
   <translation>Tout à 1 Hz</translation>
  </message>
  <message>
   <source>All 1 Hz channels</source>
   <translation>Tous les canaux à 1 Hz</translation>
  </message>
  <message>
   <source>ECG + breathing</source>
   <translation>ECG + respiration</translation>
  </message>
  <message>
   <source>events</source>
   <translation>événements</translation>
  </message>
  <message>
   <source>every {0} s</source>
   <translation>toutes les {0} s</translation>
  </message>
 </context>
 <context>
  <name>CheckDialog</name>
  <message>
   <source>And {0} more.</source>
   <translation>Et {0} de plus.</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Check again whenever a disk or a copy is in doubt.</source>
   <translation>Vérifiez à nouveau dès qu’un disque ou une copie semble douteux.</translation>
  </message>
  <message>
   <source>Check this store</source>
   <translation>Vérifier ce dépôt</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Close this, and check again when there is time.</source>
   <translation>Fermez cette fenêtre, et vérifiez à nouveau quand vous aurez le temps.</translation>
  </message>
  <message>
   <source>Comparing every file with what came in…</source>
   <translation>Comparaison de chaque fichier avec ce qui est arrivé…</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copier</translation>
  </message>
  <message>
   <source>Copy the findings</source>
   <translation>Copier les constats</translation>
  </message>
  <message>
   <source>Everything is as it came in. {0}</source>
   <translation>Tout est comme à l’arrivée. {0}</translation>
  </message>
  <message>
   <source>Findings, line by line</source>
   <translation>Constats, ligne par ligne</translation>
  </message>
  <message>
   <source>Make the list anew</source>
   <translation>Refaire la liste</translation>
  </message>
  <message>
   <source>Make the list of recordings anew from their folders</source>
   <translation>Refaire la liste des enregistrements depuis leurs dossiers</translation>
  </message>
  <message>
   <source>Making the list of recordings anew, and comparing every file…</source>
   <translation>Réfection de la liste des enregistrements, et comparaison de chaque fichier…</translation>
  </message>
  <message>
   <source>Nothing to mend</source>
   <translation>Rien à réparer</translation>
  </message>
  <message>
   <source>Progress of the check</source>
   <translation>Progression de la vérification</translation>
  </message>
  <message>
   <source>Stop the check</source>
   <translation>Arrêter la vérification</translation>
  </message>
  <message>
   <source>The check could not be made</source>
   <translation>La vérification n’a pas pu être faite</translation>
  </message>
  <message>
   <source>The check was stopped</source>
   <translation>La vérification a été arrêtée</translation>
  </message>
  <message>
   <source>The check was stopped. Nothing was changed.</source>
   <translation>La vérification a été arrêtée. Rien n’a été modifié.</translation>
  </message>
  <message>
   <source>There are no recordings to compare yet.</source>
   <translation>Il n’y a pas encore d’enregistrements à comparer.</translation>
  </message>
  <message>
   <source>What is found stands here at the end.</source>
   <translation>Ce qui est trouvé s’affiche ici à la fin.</translation>
  </message>
  <message>
   <source>You can go on working meanwhile</source>
   <translation>Vous pouvez continuer à travailler</translation>
  </message>
  <message>
   <source>file</source>
   <translation>fichier</translation>
  </message>
  <message>
   <source>files</source>
   <translation>fichiers</translation>
  </message>
  <message>
   <source>thing is</source>
   <translation>chose n’est</translation>
  </message>
  <message>
   <source>things are</source>
   <translation>choses ne sont</translation>
  </message>
  <message>
   <source>{0} compared ({1}).</source>
   <translation>Comparaison de {0} ({1}).</translation>
  </message>
  <message>
   <source>{0} not as it should be. {1}</source>
   <translation>{0} pas comme il faudrait. {1}</translation>
  </message>
 </context>
 <context>
  <name>ChipBar</name>
  <message>
   <source>All activities, no filter</source>
   <translation>Toutes les activités, sans filtre</translation>
  </message>
  <message>
   <source>All records, no filter</source>
   <translation>Tous les enregistrements, sans filtre</translation>
  </message>
  <message>
   <source>Filters that hold</source>
   <translation>Filtres en vigueur</translation>
  </message>
  <message>
   <source>Remove “{0}”</source>
   <translation>Retirer « {0} »</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Recherche</translation>
  </message>
  <message>
   <source>{0}: {1}</source>
   <translation>{0} : {1}</translation>
  </message>
 </context>
 <context>
  <name>ChoiceList</name>
  <message>
   <source>Find in “{0}”</source>
   <translation>Chercher dans « {0} »</translation>
  </message>
  <message>
   <source>Type to find…</source>
   <translation>Tapez pour chercher…</translation>
  </message>
 </context>
 <context>
  <name>ChoiceModel</name>
  <message>
   <source>record</source>
   <translation>enregistrement</translation>
  </message>
  <message>
   <source>records</source>
   <translation>enregistrements</translation>
  </message>
 </context>
 <context>
  <name>Clocking</name>
  <message>
   <source>Choose several, one by one, to have them begin together.</source>
   <translation>Choisissez-en plusieurs, un par un, pour les faire commencer ensemble.</translation>
  </message>
  <message>
   <source>Recordings that begin together have no clock in common.</source>
   <translation>Des enregistrements qui commencent ensemble n’ont pas d’heure commune.</translation>
  </message>
  <message>
   <source>Show them by the clock to read its time: press L in the preview.</source>
   <translation>Affichez-les à l’heure de l’horloge pour la lire : appuyez sur L dans l’aperçu.</translation>
  </message>
  <message>
   <source>There is one recording alone.</source>
   <translation>Il n’y a qu’un seul enregistrement.</translation>
  </message>
 </context>
 <context>
  <name>ClosingDialog</name>
  <message>
   <source>Cancel and close</source>
   <translation>Annuler et fermer</translation>
  </message>
  <message>
   <source>Finish {0} jobs first?</source>
   <translation>Terminer d’abord {0} tâches ?</translation>
  </message>
  <message>
   <source>Keep open</source>
   <translation>Garder ouvert</translation>
  </message>
  <message>
   <source>Something is still running</source>
   <translation>Quelque chose est encore en cours</translation>
  </message>
  <message>
   <source>Something is still running. Finish it first?</source>
   <translation>Quelque chose est encore en cours. Le terminer d’abord ?</translation>
  </message>
  <message>
   <source>Wait, then close</source>
   <translation>Attendre, puis fermer</translation>
  </message>
  <message>
   <source>What is cancelled leaves no unfinished file behind.</source>
   <translation>Ce qui est annulé ne laisse aucun fichier inachevé.</translation>
  </message>
 </context>
 <context>
  <name>CollisionDialog</name>
  <message>
   <source>&amp;Keep both</source>
   <translation>&amp;Garder les deux</translation>
  </message>
  <message>
   <source>&amp;Replace</source>
   <translation>&amp;Remplacer</translation>
  </message>
  <message>
   <source>&amp;Skip</source>
   <translation>&amp;Ignorer</translation>
  </message>
  <message>
   <source>&amp;The same for every other file that exists</source>
   <translation>De &amp;même pour chaque autre fichier qui existe</translation>
  </message>
  <message>
   <source>The file exists already</source>
   <translation>Le fichier existe déjà</translation>
  </message>
 </context>
 <context>
  <name>Commanding</name>
  <message>
   <source>Change it…</source>
   <translation>Le modifier…</translation>
  </message>
  <message>
   <source>Choose it as the stretch</source>
   <translation>La prendre comme plage</translation>
  </message>
  <message>
   <source>Delete it</source>
   <translation>La supprimer</translation>
  </message>
  <message>
   <source>Go to a time…	Ctrl+G</source>
   <translation>Aller à une heure…	Ctrl+G</translation>
  </message>
  <message>
   <source>Mark</source>
   <translation>Marque</translation>
  </message>
  <message>
   <source>Show it</source>
   <translation>La montrer</translation>
  </message>
 </context>
 <context>
  <name>CrashDialog</name>
  <message>
   <source>Continue</source>
   <translation>Continuer</translation>
  </message>
  <message>
   <source>Hexoview closed unexpectedly last time</source>
   <translation>Hexoview s’est fermé de façon inattendue la dernière fois</translation>
  </message>
  <message>
   <source>Hexoview closed unexpectedly last time.</source>
   <translation>Hexoview s’est fermé de façon inattendue la dernière fois.</translation>
  </message>
  <message>
   <source>Report (no patient data)</source>
   <translation>Rapport (sans données de patients)</translation>
  </message>
  <message>
   <source>Report, without patient data</source>
   <translation>Rapport, sans données de patients</translation>
  </message>
  <message>
   <source>Save report, no patient data</source>
   <translation>Enregistrer le rapport, sans données de patients</translation>
  </message>
  <message>
   <source>Save report…</source>
   <translation>Enregistrer le rapport…</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>Enregistrer le rapport</translation>
  </message>
  <message>
   <source>Start in safe mode</source>
   <translation>Démarrer en mode sans échec</translation>
  </message>
  <message>
   <source>Text (*.txt)</source>
   <translation>Texte (*.txt)</translation>
  </message>
  <message>
   <source>Your selection was restored. Your recordings are untouched.</source>
   <translation>Votre sélection a été rétablie. Vos enregistrements sont intacts.</translation>
  </message>
 </context>
 <context>
  <name>DayPicker</name>
  <message>
   <source>A dot marks a day with records.</source>
   <translation>Un point marque un jour avec des enregistrements.</translation>
  </message>
  <message>
   <source>Choose a day</source>
   <translation>Choisir un jour</translation>
  </message>
  <message>
   <source>Days; a dot marks those with records</source>
   <translation>Jours ; un point marque ceux avec des enregistrements</translation>
  </message>
 </context>
 <context>
  <name>DeidentifyDialog</name>
  <message>
   <source>&amp;Browse…</source>
   <translation>&amp;Parcourir…</translation>
  </message>
  <message>
   <source>&amp;Keep the dates as recorded</source>
   <translation>&amp;Garder les dates enregistrées</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Choose the key file</source>
   <translation>Choisir le fichier de clés</translation>
  </message>
  <message>
   <source>Codes take the place of names and numbers, and serials and free texts go. What was written is then searched for all of it; if anything is found, nothing is saved.</source>
   <translation>Des codes remplacent les noms et les numéros ; les numéros de série et les textes libres disparaissent. On cherche ensuite tout cela dans ce qui a été écrit ; si quoi que ce soit s’y trouve, rien n’est enregistré.</translation>
  </message>
  <message>
   <source>Days that all dates move by</source>
   <translation>Jours dont toutes les dates se décalent</translation>
  </message>
  <message>
   <source>De-identify</source>
   <translation>Désidentifier</translation>
  </message>
  <message>
   <source>It tells which code is whom, and must lie elsewhere than the export.</source>
   <translation>Il dit quel code est qui, et doit se trouver ailleurs que l’export.</translation>
  </message>
  <message>
   <source>Key file</source>
   <translation>Fichier de clés</translation>
  </message>
  <message>
   <source>Key files (*.json)</source>
   <translation>Fichiers de clés (*.json)</translation>
  </message>
  <message>
   <source>Looking what changes…</source>
   <translation>Recherche de ce qui change…</translation>
  </message>
  <message>
   <source>Move all dates by this many &amp;days:</source>
   <translation>Décaler toutes les dates de ce nombre de &amp;jours :</translation>
  </message>
  <message>
   <source>Move the dates of each person by a &amp;random number of days</source>
   <translation>Décaler les dates de chaque personne d’un nombre de jours au &amp;hasard</translation>
  </message>
  <message>
   <source>The time of day (UTC), all intervals and fractions of a second stay.</source>
   <translation>L’heure du jour (UTC), tous les intervalles et les fractions de seconde restent.</translation>
  </message>
  <message>
   <source>What changes, before and after</source>
   <translation>Ce qui change, avant et après</translation>
  </message>
  <message>
   <source>Write a whole path to the key file.</source>
   <translation>Écrivez le chemin entier du fichier de clés.</translation>
  </message>
 </context>
 <context>
  <name>DeidentifyRow</name>
  <message>
   <source>&amp;De-identify…</source>
   <translation>&amp;Désidentifier…</translation>
  </message>
  <message>
   <source>Change how it is de-identified</source>
   <translation>Modifier la désidentification</translation>
  </message>
  <message>
   <source>Change…</source>
   <translation>Modifier…</translation>
  </message>
  <message>
   <source>Codes for people, dates kept, key in {0}</source>
   <translation>Codes pour les personnes, dates gardées, clés dans {0}</translation>
  </message>
  <message>
   <source>Codes for people, dates moved at random, key in {0}</source>
   <translation>Codes pour les personnes, dates décalées au hasard, clés dans {0}</translation>
  </message>
  <message>
   <source>Codes for people, dates moved by {0} days, key in {1}</source>
   <translation>Codes pour les personnes, dates décalées de {0} jours, clés dans {1}</translation>
  </message>
 </context>
 <context>
  <name>Drawer</name>
  <message>
   <source>Close the drawer</source>
   <translation>Fermer le volet</translation>
  </message>
  <message>
   <source>Drawer</source>
   <translation>Volet</translation>
  </message>
  <message>
   <source>Pages of the drawer</source>
   <translation>Pages du volet</translation>
  </message>
 </context>
 <context>
  <name>EventList</name>
  <message>
   <source>Activities and marks</source>
   <translation>Activités et marques</translation>
  </message>
  <message>
   <source>Change…</source>
   <translation>Modifier…</translation>
  </message>
  <message>
   <source>Choose</source>
   <translation>Choisir</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Supprimer</translation>
  </message>
  <message>
   <source>Find activities and marks</source>
   <translation>Chercher des activités et des marques</translation>
  </message>
  <message>
   <source>Find activities and marks…</source>
   <translation>Chercher des activités et des marques…</translation>
  </message>
  <message>
   <source>Its time as the stretch (Enter)</source>
   <translation>Prendre son temps comme plage (Entrée)</translation>
  </message>
  <message>
   <source>Mark…</source>
   <translation>Marquer…</translation>
  </message>
  <message>
   <source>Name and times (F2)</source>
   <translation>Nom et temps (F2)</translation>
  </message>
  <message>
   <source>No activity or mark in the time shown.</source>
   <translation>Ni activité ni marque dans le temps montré.</translation>
  </message>
  <message>
   <source>Nothing here is called “{0}”.</source>
   <translation>Rien ici ne s’appelle « {0} ».</translation>
  </message>
  <message>
   <source>The activity alone (Del)</source>
   <translation>L’activité seule (Suppr)</translation>
  </message>
  <message>
   <source>The stretch as a new activity</source>
   <translation>La plage comme nouvelle activité</translation>
  </message>
 </context>
 <context>
  <name>EventModel</name>
  <message>
   <source>Length</source>
   <translation>Durée</translation>
  </message>
  <message>
   <source>Mark</source>
   <translation>Marque</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Début</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Quoi</translation>
  </message>
 </context>
 <context>
  <name>EventsArea</name>
  <message>
   <source>Activities</source>
   <translation>Activités</translation>
  </message>
 </context>
 <context>
  <name>EventsEdit</name>
  <message>
   <source>Activities and notes</source>
   <translation>Activités et notes</translation>
  </message>
  <message>
   <source>All events, activities and notes</source>
   <translation>Événements, activités et notes</translation>
  </message>
  <message>
   <source>Events as annotations</source>
   <translation>Événements en annotations</translation>
  </message>
  <message>
   <source>None: signals alone</source>
   <translation>Aucun : les signaux seuls</translation>
  </message>
  <message>
   <source>Only these</source>
   <translation>Seulement ceux-ci</translation>
  </message>
 </context>
 <context>
  <name>ExportArea</name>
  <message>
   <source>Choose another folder</source>
   <translation>Choisir un autre dossier</translation>
  </message>
  <message>
   <source>Jobs</source>
   <translation>Tâches</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>Export</source>
   <translation>Exporter</translation>
  </message>
  <message>
   <source>The file is there already, and is to be skipped.</source>
   <translation>Le fichier est déjà là, et sera ignoré.</translation>
  </message>
  <message>
   <source>There is no file to write to.</source>
   <translation>Il n’y a pas de fichier où écrire.</translation>
  </message>
  <message>
   <source>This can’t be written; see above.</source>
   <translation>Ceci ne peut pas être écrit ; voyez ci-dessus.</translation>
  </message>
  <message>
   <source>Write a whole path, from the root of a drive to the file.</source>
   <translation>Écrivez un chemin entier, de la racine d’un lecteur au fichier.</translation>
  </message>
  <message>
   <source>row</source>
   <translation>ligne</translation>
  </message>
  <message>
   <source>rows</source>
   <translation>lignes</translation>
  </message>
  <message>
   <source>value</source>
   <translation>valeur</translation>
  </message>
  <message>
   <source>values</source>
   <translation>valeurs</translation>
  </message>
 </context>
 <context>
  <name>ExportPage</name>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Chan&amp;ge…</source>
   <translation>Modif&amp;ier…</translation>
  </message>
  <message>
   <source>Change what is selected</source>
   <translation>Modifier ce qui est sélectionné</translation>
  </message>
  <message>
   <source>E&amp;xport</source>
   <translation>E&amp;xporter</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exporter</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <source>Write a &amp;manifest beside it</source>
   <translation>Écrire un &amp;manifeste à côté</translation>
  </message>
  <message>
   <source>and {0} more</source>
   <translation>et {0} de plus</translation>
  </message>
 </context>
 <context>
  <name>FidelityLine</name>
  <message>
   <source>&amp;Split into files</source>
   <translation>&amp;Diviser en fichiers</translation>
  </message>
  <message>
   <source>And {0} more, all of which stand in the manifest.</source>
   <translation>Et {0} de plus, qui figurent tous dans le manifeste.</translation>
  </message>
  <message>
   <source>Export &amp;full rate</source>
   <translation>Exporter à &amp;pleine fréquence</translation>
  </message>
  <message>
   <source>Keep exact &amp;times</source>
   <translation>Garder les temps e&amp;xacts</translation>
  </message>
  <message>
   <source>Looking what the files will hold…</source>
   <translation>Examen de ce que contiendront les fichiers…</translation>
  </message>
  <message>
   <source>Make an epoch ta&amp;ble</source>
   <translation>Faire un ta&amp;bleau par époques</translation>
  </message>
  <message>
   <source>One file for &amp;each record</source>
   <translation>Un fichier par &amp;enregistrement</translation>
  </message>
  <message>
   <source>What the files will hold</source>
   <translation>Ce que contiendront les fichiers</translation>
  </message>
  <message>
   <source>Write a table instead</source>
   <translation>Écrire plutôt un tableau</translation>
  </message>
  <message>
   <source>⚠ A summary: the values themselves are not written</source>
   <translation>⚠ Un résumé : les valeurs elles-mêmes ne sont pas écrites</translation>
  </message>
  <message>
   <source>⚠ Every signal is written; some events are left out</source>
   <translation>⚠ Tous les signaux sont écrits ; certains événements sont omis</translation>
  </message>
  <message>
   <source>⚠ Every value is written, but not everything as it is</source>
   <translation>⚠ Chaque valeur est écrite, mais pas tout tel quel</translation>
  </message>
  <message>
   <source>⚠ Reduced: not every value is written</source>
   <translation>⚠ Réduit : toutes les valeurs ne sont pas écrites</translation>
  </message>
  <message>
   <source>✓ Full rate: nothing is dropped</source>
   <translation>✓ Pleine fréquence : rien n’est omis</translation>
  </message>
  <message>
   <source>✕ Not possible</source>
   <translation>✕ Impossible</translation>
  </message>
 </context>
 <context>
  <name>FiguresDialog</name>
  <message>
   <source>Copy the figures</source>
   <translation>Copier les mesures</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>Mesure</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>Mesures</translation>
  </message>
  <message>
   <source>From</source>
   <translation>De</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Valeur</translation>
  </message>
 </context>
 <context>
  <name>FilterGroup</name>
  <message>
   <source>Clear “{0}”</source>
   <translation>Effacer « {0} »</translation>
  </message>
  <message>
   <source>and</source>
   <translation>et</translation>
  </message>
  <message>
   <source>any</source>
   <translation>indifférent</translation>
  </message>
 </context>
 <context>
  <name>FilterRow</name>
  <message>
   <source>Field</source>
   <translation>Champ</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Filtre</translation>
  </message>
  <message>
   <source>How it compares</source>
   <translation>Comment comparer</translation>
  </message>
  <message>
   <source>Remove this filter</source>
   <translation>Retirer ce filtre</translation>
  </message>
  <message>
   <source>Values</source>
   <translation>Valeurs</translation>
  </message>
  <message>
   <source>is</source>
   <translation>est</translation>
  </message>
  <message>
   <source>is above</source>
   <translation>est au-dessus de</translation>
  </message>
  <message>
   <source>is at least</source>
   <translation>vaut au moins</translation>
  </message>
  <message>
   <source>is at most</source>
   <translation>vaut au plus</translation>
  </message>
  <message>
   <source>is below</source>
   <translation>est au-dessous de</translation>
  </message>
  <message>
   <source>is from … to …</source>
   <translation>est de … à …</translation>
  </message>
  <message>
   <source>is one of</source>
   <translation>est l’un de</translation>
  </message>
 </context>
 <context>
  <name>FormatCards</name>
  <message>
   <source>Format</source>
   <translation>Format</translation>
  </message>
 </context>
 <context>
  <name>GoToBar</name>
  <message>
   <source>&amp;Go to</source>
   <translation>&amp;Aller à</translation>
  </message>
  <message>
   <source>3 Mar 22:10, 22:10, or +55 min from the start</source>
   <translation>3 mars 22:10, 22:10, ou +55 min depuis le début</translation>
  </message>
  <message>
   <source>Go to a time</source>
   <translation>Aller à une heure</translation>
  </message>
  <message>
   <source>Stay here (Esc)</source>
   <translation>Rester ici (Échap)</translation>
  </message>
  <message>
   <source>Time to go to</source>
   <translation>Heure où aller</translation>
  </message>
  <message>
   <source>{0} lies outside what is shown: {1}, {2}.</source>
   <translation>{0} se trouve hors de ce qui est montré : {1}, {2}.</translation>
  </message>
 </context>
 <context>
  <name>HelpArea</name>
  <message>
   <source>Open a record there and choose Export; binary or CSV, both can be imported.</source>
   <translation>Ouvrez-y un enregistrement et choisissez Export ; binaire ou CSV, les deux s’importent.</translation>
  </message>
  <message>
   <source>Recordings come from the Hexoskin dashboard.</source>
   <translation>Les enregistrements viennent du tableau de bord Hexoskin.</translation>
  </message>
  <message>
   <source>Then drop the zip on this window, or choose Import a zip… in the File menu.</source>
   <translation>Déposez ensuite le zip sur cette fenêtre, ou choisissez Importer un zip… dans le menu Fichier.</translation>
  </message>
 </context>
 <context>
  <name>IdsEdit</name>
  <message>
   <source>Set under “Advanced”: {0}</source>
   <translation>Réglé sous « Avancé » : {0}</translation>
  </message>
 </context>
 <context>
  <name>Image</name>
  <message>
   <source>Channels: {0}</source>
   <translation>Canaux : {0}</translation>
  </message>
  <message>
   <source>It is off, out of paper, or its folder takes no new files.</source>
   <translation>Elle est éteinte, n’a plus de papier, ou son dossier n’accepte pas de nouveaux fichiers.</translation>
  </message>
  <message>
   <source>Look after it and print again, or choose another printer.</source>
   <translation>Vérifiez-la et imprimez de nouveau, ou choisissez une autre imprimante.</translation>
  </message>
  <message>
   <source>Printing</source>
   <translation>Impression</translation>
  </message>
  <message>
   <source>Save it as another kind of image.</source>
   <translation>Enregistrez-le sous un autre type d’image.</translation>
  </message>
  <message>
   <source>Scales: {0}</source>
   <translation>Échelles : {0}</translation>
  </message>
  <message>
   <source>The page was sent to the printer.</source>
   <translation>La page a été envoyée à l’imprimante.</translation>
  </message>
  <message>
   <source>The printer</source>
   <translation>L’imprimante</translation>
  </message>
  <message>
   <source>{0} {1} to {2}</source>
   <translation>{0} {1} à {2}</translation>
  </message>
  <message>
   <source>“{0}” could not be drawn.</source>
   <translation>« {0} » n’a pas pu être dessiné.</translation>
  </message>
  <message>
   <source>“{0}” took no page.</source>
   <translation>« {0} » n’a pas pris de page.</translation>
  </message>
 </context>
 <context>
  <name>ImportReportDialog</name>
  <message>
   <source>Choose the folder or zip that Hexoskin’s site gave you, or one that holds it.</source>
   <translation>Choisissez le dossier ou le zip reçu du site Hexoskin, ou un dossier qui le contient.</translation>
  </message>
  <message>
   <source>Copy the report</source>
   <translation>Copier le rapport</translation>
  </message>
  <message>
   <source>Import again as replacement</source>
   <translation>Importer à nouveau en remplacement</translation>
  </message>
  <message>
   <source>Import recordings of the other server on their own</source>
   <translation>Importer à part les enregistrements de l’autre serveur</translation>
  </message>
  <message>
   <source>Import report</source>
   <translation>Rapport d’import</translation>
  </message>
  <message>
   <source>Into a second store…</source>
   <translation>Dans un second dépôt…</translation>
  </message>
  <message>
   <source>Kept in {0}</source>
   <translation>Gardé dans {0}</translation>
  </message>
  <message>
   <source>No recording was found</source>
   <translation>Aucun enregistrement trouvé</translation>
  </message>
  <message>
   <source>Report, line by line</source>
   <translation>Rapport, ligne par ligne</translation>
  </message>
  <message>
   <source>Take in the recordings that hold more than the store has</source>
   <translation>Prendre les enregistrements qui contiennent plus que ceux du dépôt</translation>
  </message>
  <message>
   <source>problem</source>
   <translation>problème</translation>
  </message>
  <message>
   <source>problems</source>
   <translation>problèmes</translation>
  </message>
  <message>
   <source>record imported</source>
   <translation>enregistrement importé</translation>
  </message>
  <message>
   <source>records imported</source>
   <translation>enregistrements importés</translation>
  </message>
  <message>
   <source>{0} already here</source>
   <translation>{0} déjà présent(s)</translation>
  </message>
 </context>
 <context>
  <name>Intake</name>
  <message>
   <source>Choose an empty folder for the second store</source>
   <translation>Choisissez un dossier vide pour le second dépôt</translation>
  </message>
  <message>
   <source>Import a folder</source>
   <translation>Importer un dossier</translation>
  </message>
  <message>
   <source>Import a zip</source>
   <translation>Importer un zip</translation>
  </message>
  <message>
   <source>One job runs at a time.</source>
   <translation>Une tâche à la fois.</translation>
  </message>
  <message>
   <source>Open a store or a folder</source>
   <translation>Ouvrir un dépôt ou un dossier</translation>
  </message>
  <message>
   <source>Recordings (*.zip *.edf *.csv *.wav *.hxd)</source>
   <translation>Enregistrements (*.zip *.edf *.csv *.wav *.hxd)</translation>
  </message>
  <message>
   <source>Something else is still running.</source>
   <translation>Autre chose est encore en cours.</translation>
  </message>
  <message>
   <source>Wait until it has ended, or cancel it below.</source>
   <translation>Attendez que ce soit fini, ou annulez-le ci-dessous.</translation>
  </message>
 </context>
 <context>
  <name>JobBar</name>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Cancel the running job</source>
   <translation>Annuler la tâche en cours</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Progression</translation>
  </message>
  <message>
   <source>Running job</source>
   <translation>Tâche en cours</translation>
  </message>
 </context>
 <context>
  <name>JobCard</name>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Choose another folder…</source>
   <translation>Choisir un autre dossier…</translation>
  </message>
  <message>
   <source>Copy details</source>
   <translation>Copier les détails</translation>
  </message>
  <message>
   <source>Copy path</source>
   <translation>Copier le chemin</translation>
  </message>
  <message>
   <source>Export again</source>
   <translation>Exporter à nouveau</translation>
  </message>
  <message>
   <source>Open file</source>
   <translation>Ouvrir le fichier</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Ouvrir le dossier</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Progression</translation>
  </message>
  <message>
   <source>Retry failed</source>
   <translation>Réessayer les échecs</translation>
  </message>
  <message>
   <source>Save under another name</source>
   <translation>Enregistrer sous un autre nom</translation>
  </message>
  <message>
   <source>Show records…</source>
   <translation>Montrer les enregistrements…</translation>
  </message>
  <message>
   <source>{0}: {1}</source>
   <translation>{0} : {1}</translation>
  </message>
 </context>
 <context>
  <name>Jobs</name>
  <message>
   <source>Exporting a batch to {0}</source>
   <translation>Export d’un lot vers {0}</translation>
  </message>
  <message>
   <source>Exporting {0}</source>
   <translation>Export de {0}</translation>
  </message>
  <message>
   <source>Importing {0}</source>
   <translation>Import de {0}</translation>
  </message>
  <message>
   <source>Making the sample</source>
   <translation>Création de l’exemple</translation>
  </message>
 </context>
 <context>
  <name>JobsPage</name>
  <message>
   <source>All exports…</source>
   <translation>Tous les exports…</translation>
  </message>
  <message>
   <source>Clear finished</source>
   <translation>Effacer les tâches finies</translation>
  </message>
  <message>
   <source>Finished exports stay listed here until you clear them.</source>
   <translation>Les exports terminés restent ici jusqu’à ce que vous les effaciez.</translation>
  </message>
  <message>
   <source>Jobs</source>
   <translation>Tâches</translation>
  </message>
  <message>
   <source>No exports yet</source>
   <translation>Aucun export pour l’instant</translation>
  </message>
 </context>
 <context>
  <name>KeepingArea</name>
  <message>
   <source>Choose first a record of the person who is to go.</source>
   <translation>Choisissez d’abord un enregistrement de la personne à retirer.</translation>
  </message>
  <message>
   <source>Choose first an activity.</source>
   <translation>Choisissez d’abord une activité.</translation>
  </message>
  <message>
   <source>Choose first one record.</source>
   <translation>Choisissez d’abord un seul enregistrement.</translation>
  </message>
  <message>
   <source>Choose first which records are to go.</source>
   <translation>Choisissez d’abord les enregistrements à retirer.</translation>
  </message>
  <message>
   <source>Choose first whose time, and which.</source>
   <translation>Choisissez d’abord de qui et quelle plage de temps.</translation>
  </message>
  <message>
   <source>Choose one record, and drag over the preview where the activity was.</source>
   <translation>Choisissez un enregistrement, et glissez sur l’aperçu là où l’activité a eu lieu.</translation>
  </message>
  <message>
   <source>Figures of record {0}</source>
   <translation>Mesures de l’enregistrement {0}</translation>
  </message>
  <message>
   <source>Let the list show activities, or choose one among the filters.</source>
   <translation>Laissez la liste montrer les activités, ou choisissez-en une parmi les filtres.</translation>
  </message>
  <message>
   <source>Open this again in a moment.</source>
   <translation>Rouvrez ceci dans un moment.</translation>
  </message>
  <message>
   <source>The figures are still being computed.</source>
   <translation>Les mesures sont encore en cours de calcul.</translation>
  </message>
 </context>
 <context>
  <name>KeysSheet</name>
  <message>
   <source>Choose a record · several</source>
   <translation>Choisir un enregistrement · plusieurs</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Close a dialog, clear a search</source>
   <translation>Fermer une boîte de dialogue, effacer une recherche</translation>
  </message>
  <message>
   <source>Esc</source>
   <translation>Échap</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Raccourcis clavier</translation>
  </message>
  <message>
   <source>Next · previous field</source>
   <translation>Champ suivant · précédent</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Aperçu</translation>
  </message>
  <message>
   <source>Space</source>
   <translation>Espace</translation>
  </message>
  <message>
   <source>Tab · Shift+Tab</source>
   <translation>Tab · Maj+Tab</translation>
  </message>
  <message>
   <source>Tick or untick in a list</source>
   <translation>Cocher ou décocher dans une liste</translation>
  </message>
  <message>
   <source>Window</source>
   <translation>Fenêtre</translation>
  </message>
  <message>
   <source>↑ ↓ · Shift+↑ ↓</source>
   <translation>↑ ↓ · Maj+↑ ↓</translation>
  </message>
 </context>
 <context>
  <name>Layout</name>
  <message>
   <source>Open recordings</source>
   <translation>Ouvrir des enregistrements</translation>
  </message>
  <message>
   <source>Tool bar</source>
   <translation>Barre d’outils</translation>
  </message>
 </context>
 <context>
  <name>LogDialog</name>
  <message>
   <source>&amp;Save as CSV…</source>
   <translation>&amp;Enregistrer en CSV…</translation>
  </message>
  <message>
   <source>All exports</source>
   <translation>Tous les exports</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Co&amp;py as table</source>
   <translation>Co&amp;pier en tableau</translation>
  </message>
  <message>
   <source>Exports, the newest first</source>
   <translation>Exports, le plus récent en premier</translation>
  </message>
  <message>
   <source>No exports yet</source>
   <translation>Aucun export pour l’instant</translation>
  </message>
  <message>
   <source>Nothing was exported of this store on this computer. Choose a record, then Export…</source>
   <translation>Rien n’a été exporté de ce dépôt sur cet ordinateur. Choisissez un enregistrement, puis Exporter…</translation>
  </message>
  <message>
   <source>Save the list of exports</source>
   <translation>Enregistrer la liste des exports</translation>
  </message>
  <message>
   <source>Saved as {0}.</source>
   <translation>Enregistré sous {0}.</translation>
  </message>
  <message>
   <source>{0} exists already. Choose another name.</source>
   <translation>{0} existe déjà. Choisissez un autre nom.</translation>
  </message>
 </context>
 <context>
  <name>MeasurePanel</name>
  <message>
   <source>Between the cursors</source>
   <translation>Entre les curseurs</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copier</translation>
  </message>
  <message>
   <source>Copy as a table (Ctrl+C)</source>
   <translation>Copier en tableau (Ctrl+C)</translation>
  </message>
  <message>
   <source>Figures by channel</source>
   <translation>Chiffres par canal</translation>
  </message>
  <message>
   <source>Take the cursors away (Esc)</source>
   <translation>Retirer les curseurs (Échap)</translation>
  </message>
 </context>
 <context>
  <name>NameEdit</name>
  <message>
   <source>&amp;Named by</source>
   <translation>&amp;Nommé d’après</translation>
  </message>
  <message>
   <source>Add a field to the name</source>
   <translation>Ajouter un champ au nom</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Champs</translation>
  </message>
  <message>
   <source>Fields of names</source>
   <translation>Champs des noms</translation>
  </message>
  <message>
   <source>Name template</source>
   <translation>Modèle de nom</translation>
  </message>
  <message>
   <source>Such as {0}</source>
   <translation>Par exemple {0}</translation>
  </message>
 </context>
 <context>
  <name>NoData</name>
  <message>
   <source>Go to earlier data</source>
   <translation>Aller aux données précédentes</translation>
  </message>
  <message>
   <source>Go to next data</source>
   <translation>Aller aux données suivantes</translation>
  </message>
  <message>
   <source>No data between {0} and {1}</source>
   <translation>Pas de données entre {0} et {1}</translation>
  </message>
  <message>
   <source>Nothing was recorded from {0} to {1}.</source>
   <translation>Rien n’a été enregistré de {0} à {1}.</translation>
  </message>
 </context>
 <context>
  <name>NothingPage</name>
  <message>
   <source>Below stands why, and what would help.</source>
   <translation>La raison figure ci-dessous, avec ce qui aiderait.</translation>
  </message>
  <message>
   <source>Clear all filters</source>
   <translation>Effacer tous les filtres</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importer…</translation>
  </message>
  <message>
   <source>No record matches this</source>
   <translation>Aucun enregistrement ne correspond</translation>
  </message>
  <message>
   <source>No records yet</source>
   <translation>Aucun enregistrement pour l’instant</translation>
  </message>
  <message>
   <source>Records appear here when you import them.</source>
   <translation>Les enregistrements apparaissent ici quand vous les importez.</translation>
  </message>
  <message>
   <source>Type less, or other words.</source>
   <translation>Tapez moins, ou d’autres mots.</translation>
  </message>
  <message>
   <source>Where do I get my recordings?</source>
   <translation>Où trouver mes enregistrements ?</translation>
  </message>
 </context>
 <context>
  <name>NoticeBar</name>
  <message>
   <source>Notices</source>
   <translation>Avis</translation>
  </message>
 </context>
 <context>
  <name>NoticeCard</name>
  <message>
   <source>Copy</source>
   <translation>Copier</translation>
  </message>
  <message>
   <source>Copy report</source>
   <translation>Copier le rapport</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>Fermer</translation>
  </message>
 </context>
 <context>
  <name>Noting</name>
  <message>
   <source>Change the activity “{0}”</source>
   <translation>Modification de l’activité « {0} »</translation>
  </message>
  <message>
   <source>Copy it to a folder that you may write to, and open that.</source>
   <translation>Copiez-le dans un dossier où vous pouvez écrire, et ouvrez celui-ci.</translation>
  </message>
  <message>
   <source>Delete the activity “{0}”</source>
   <translation>Suppression de l’activité « {0} »</translation>
  </message>
  <message>
   <source>Delete {0}</source>
   <translation>Supprimer {0}</translation>
  </message>
  <message>
   <source>It lies where nothing can be written.</source>
   <translation>Il se trouve là où rien ne peut être écrit.</translation>
  </message>
  <message>
   <source>Mark “{0}”</source>
   <translation>Marque « {0} »</translation>
  </message>
  <message>
   <source>Nothing can be noted in this store.</source>
   <translation>Rien ne peut être noté dans ce dépôt.</translation>
  </message>
  <message>
   <source>People are hidden just now.</source>
   <translation>Les personnes sont masquées en ce moment.</translation>
  </message>
  <message>
   <source>Show who they are (View menu), then open this again.</source>
   <translation>Montrez qui elles sont (menu Affichage), puis rouvrez ceci.</translation>
  </message>
  <message>
   <source>This store</source>
   <translation>Ce dépôt</translation>
  </message>
  <message>
   <source>activities</source>
   <translation>activités</translation>
  </message>
  <message>
   <source>activity</source>
   <translation>activité</translation>
  </message>
 </context>
 <context>
  <name>OptionsColumn</name>
  <message>
   <source>As a batch: one failure doesn’t stop the rest</source>
   <translation>Par lot : un échec n’arrête pas le reste</translation>
  </message>
  <message>
   <source>As the Hexostore gives them: raw channels unscaled</source>
   <translation>Comme le Hexostore les donne : canaux bruts sans échelle</translation>
  </message>
  <message>
   <source>Flags and states in &amp;words</source>
   <translation>Indicateurs et états en &amp;mots</translation>
  </message>
  <message>
   <source>Numbers</source>
   <translation>Nombres</translation>
  </message>
  <message>
   <source>One by one, a file each</source>
   <translation>Un par un, un fichier chacun</translation>
  </message>
  <message>
   <source>Only the time they share</source>
   <translation>Seulement le temps qu’ils ont en commun</translation>
  </message>
  <message>
   <source>Options</source>
   <translation>Options</translation>
  </message>
  <message>
   <source>Physical units: mV, bpm, mL</source>
   <translation>Unités physiques : mV, bpm, mL</translation>
  </message>
  <message>
   <source>Several records</source>
   <translation>Plusieurs enregistrements</translation>
  </message>
  <message>
   <source>Stored numbers, unscaled</source>
   <translation>Nombres stockés, sans échelle</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>Tableau</translation>
  </message>
  <message>
   <source>Values and times</source>
   <translation>Valeurs et temps</translation>
  </message>
 </context>
 <context>
  <name>OptionsEdit</name>
  <message>
   <source>Full rate: every value</source>
   <translation>Pleine fréquence : chaque valeur</translation>
  </message>
  <message>
   <source>Most values per channel</source>
   <translation>Nombre maximal de valeurs par canal</translation>
  </message>
  <message>
   <source>No times, values only</source>
   <translation>Sans les temps, valeurs seules</translation>
  </message>
  <message>
   <source>One flat list</source>
   <translation>Une liste plate</translation>
  </message>
  <message>
   <source>Reduce to fewer than</source>
   <translation>Réduire à moins de</translation>
  </message>
  <message>
   <source>Times in whole seconds</source>
   <translation>Temps en secondes entières</translation>
  </message>
  <message>
   <source>Values and times</source>
   <translation>Valeurs et temps</translation>
  </message>
  <message>
   <source>at most {0} values</source>
   <translation>au plus {0} valeurs</translation>
  </message>
  <message>
   <source>flat</source>
   <translation>plat</translation>
  </message>
  <message>
   <source>no times</source>
   <translation>sans les temps</translation>
  </message>
  <message>
   <source>whole seconds</source>
   <translation>secondes entières</translation>
  </message>
 </context>
 <context>
  <name>Outcome</name>
  <message>
   <source>Copy path</source>
   <translation>Copier le chemin</translation>
  </message>
  <message>
   <source>Dismiss the receipt</source>
   <translation>Fermer le reçu</translation>
  </message>
  <message>
   <source>Files, with counts and checksums</source>
   <translation>Fichiers, avec nombres et sommes de contrôle</translation>
  </message>
  <message>
   <source>Open file</source>
   <translation>Ouvrir le fichier</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Ouvrir le dossier</translation>
  </message>
  <message>
   <source>Receipt</source>
   <translation>Reçu</translation>
  </message>
  <message>
   <source>Show {0} more</source>
   <translation>Afficher {0} de plus</translation>
  </message>
  <message>
   <source>file</source>
   <translation>fichier</translation>
  </message>
  <message>
   <source>files</source>
   <translation>fichiers</translation>
  </message>
  <message>
   <source>✓ Checked: {0} in {1}, read back and found equal.</source>
   <translation>✓ Vérifié : {0} dans {1}, relecture identique.</translation>
  </message>
 </context>
 <context>
  <name>OverviewStrip</name>
  <message>
   <source>Activities</source>
   <translation>Activités</translation>
  </message>
  <message>
   <source>Overview of the whole time</source>
   <translation>Vue d’ensemble de tout le temps</translation>
  </message>
 </context>
 <context>
  <name>Page</name>
  <message>
   <source>By the clock</source>
   <translation>À l’heure de l’horloge</translation>
  </message>
  <message>
   <source>Channels over time</source>
   <translation>Canaux au fil du temps</translation>
  </message>
  <message>
   <source>Every recording from its own start, or by the clock (L)</source>
   <translation>Chaque enregistrement depuis son début, ou à l’heure de l’horloge (L)</translation>
  </message>
  <message>
   <source>From each start</source>
   <translation>Depuis chaque début</translation>
  </message>
  <message>
   <source>Hidden: {0}. Show again</source>
   <translation>Masqué : {0}. Montrer à nouveau</translation>
  </message>
  <message>
   <source>Scroll the channels</source>
   <translation>Faire défiler les canaux</translation>
  </message>
 </context>
 <context>
  <name>PaperArea</name>
  <message>
   <source>Painting {0}</source>
   <translation>Dessin de {0}</translation>
  </message>
  <message>
   <source>Paper tells the time by the clock: show the recordings by it, with L in the preview.</source>
   <translation>Le papier indique l’heure de l’horloge : affichez les enregistrements ainsi, avec L dans l’aperçu.</translation>
  </message>
  <message>
   <source>Pick a record: its ECG appears here.</source>
   <translation>Choisissez un enregistrement : son ECG apparaît ici.</translation>
  </message>
  <message>
   <source>Reading a page</source>
   <translation>Lecture d’une page</translation>
  </message>
  <message>
   <source>Save the ECG</source>
   <translation>Enregistrer l’ECG</translation>
  </message>
  <message>
   <source>The page “{0}” was saved.</source>
   <translation>La page « {0} » a été enregistrée.</translation>
  </message>
  <message>
   <source>There is no ECG in what is shown; tick an ECG channel.</source>
   <translation>Il n’y a pas d’ECG dans ce qui est montré ; cochez un canal ECG.</translation>
  </message>
  <message>
   <source>{0} mm/s, {1} mm/mV</source>
   <translation>{0} mm/s, {1} mm/mV</translation>
  </message>
 </context>
 <context>
  <name>PaperDialog</name>
  <message>
   <source>Calibrate…</source>
   <translation>Étalonner…</translation>
  </message>
  <message>
   <source>ECG paper</source>
   <translation>Papier ECG</translation>
  </message>
  <message>
   <source>Earlier</source>
   <translation>Plus tôt</translation>
  </message>
  <message>
   <source>Height of a millivolt</source>
   <translation>Hauteur d’un millivolt</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>Plus tard</translation>
  </message>
  <message>
   <source>Lead</source>
   <translation>Dérivation</translation>
  </message>
  <message>
   <source>Measure a line once</source>
   <translation>Mesurer une ligne une fois</translation>
  </message>
  <message>
   <source>One page, true to size</source>
   <translation>Une page, à l’échelle exacte</translation>
  </message>
  <message>
   <source>Paper speed</source>
   <translation>Vitesse du papier</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>Imprimer…</translation>
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation>Enregistrer en PDF…</translation>
  </message>
  <message>
   <source>The next sheet (Page Down)</source>
   <translation>La feuille suivante (Page suivante)</translation>
  </message>
  <message>
   <source>The sheet before (Page Up)</source>
   <translation>La feuille précédente (Page précédente)</translation>
  </message>
  <message>
   <source>{0} mm/mV</source>
   <translation>{0} mm/mV</translation>
  </message>
  <message>
   <source>{0} mm/s</source>
   <translation>{0} mm/s</translation>
  </message>
 </context>
 <context>
  <name>PaperSheet</name>
  <message>
   <source>ECG paper</source>
   <translation>Papier ECG</translation>
  </message>
 </context>
 <context>
  <name>PeopleDialog</name>
  <message>
   <source>Change what is noted on {0}</source>
   <translation>Modification des notes sur {0}</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Find people</source>
   <translation>Chercher des personnes</translation>
  </message>
  <message>
   <source>Find people…</source>
   <translation>Chercher des personnes…</translation>
  </message>
  <message>
   <source>Nobody is called that</source>
   <translation>Personne ne s’appelle ainsi</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personnes</translation>
  </message>
  <message>
   <source>People appear here with their first recording: import one.</source>
   <translation>Les personnes apparaissent ici avec leur premier enregistrement : importez-en un.</translation>
  </message>
  <message>
   <source>Remove this person…</source>
   <translation>Retirer cette personne…</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Enregistrer</translation>
  </message>
  <message>
   <source>Save what is noted</source>
   <translation>Enregistrer ce qui est noté</translation>
  </message>
  <message>
   <source>There is nobody in this store yet.</source>
   <translation>Il n’y a encore personne dans ce dépôt.</translation>
  </message>
  <message>
   <source>Type fewer letters.</source>
   <translation>Tapez moins de lettres.</translation>
  </message>
  <message>
   <source>Undo changes</source>
   <translation>Annuler les changements</translation>
  </message>
 </context>
 <context>
  <name>PersonFields</name>
  <message>
   <source>&amp;Birth year</source>
   <translation>&amp;Année de naissance</translation>
  </message>
  <message>
   <source>&amp;Name or study code</source>
   <translation>&amp;Nom ou code d’étude</translation>
  </message>
  <message>
   <source>&amp;Time zone</source>
   <translation>&amp;Fuseau horaire</translation>
  </message>
  <message>
   <source>&amp;Weight, kg</source>
   <translation>&amp;Poids, kg</translation>
  </message>
  <message>
   <source>As the store</source>
   <translation>Comme le dépôt</translation>
  </message>
  <message>
   <source>Birth year</source>
   <translation>Année de naissance</translation>
  </message>
  <message>
   <source>N&amp;otes</source>
   <translation>N&amp;otes</translation>
  </message>
  <message>
   <source>Name or study code</source>
   <translation>Nom ou code d’étude</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notes</translation>
  </message>
  <message>
   <source>Se&amp;x</source>
   <translation>Se&amp;xe</translation>
  </message>
  <message>
   <source>Sex</source>
   <translation>Sexe</translation>
  </message>
  <message>
   <source>Time zone</source>
   <translation>Fuseau horaire</translation>
  </message>
  <message>
   <source>Weight, kg</source>
   <translation>Poids, kg</translation>
  </message>
  <message>
   <source>What is noted</source>
   <translation>Ce qui est noté</translation>
  </message>
 </context>
 <context>
  <name>PicturesArea</name>
  <message>
   <source>Painting a page</source>
   <translation>Dessin d’une page</translation>
  </message>
  <message>
   <source>Painting an image</source>
   <translation>Dessin d’une image</translation>
  </message>
  <message>
   <source>Painting {0}</source>
   <translation>Dessin de {0}</translation>
  </message>
  <message>
   <source>Pick a record: its preview can be kept.</source>
   <translation>Choisissez un enregistrement : son aperçu pourra être gardé.</translation>
  </message>
  <message>
   <source>Save the preview</source>
   <translation>Enregistrer l’aperçu</translation>
  </message>
  <message>
   <source>The image was copied.</source>
   <translation>L’image a été copiée.</translation>
  </message>
  <message>
   <source>The image “{0}” was saved.</source>
   <translation>L’image « {0} » a été enregistrée.</translation>
  </message>
  <message>
   <source>There is no picture yet.</source>
   <translation>Il n’y a pas encore d’image.</translation>
  </message>
 </context>
 <context>
  <name>Preview</name>
  <message>
   <source>1/Δt {0} beats or breaths a minute</source>
   <translation>1/Δt {0} battements ou respirations par minute</translation>
  </message>
  <message>
   <source>A page earlier</source>
   <translation>Une page plus tôt</translation>
  </message>
  <message>
   <source>A page later</source>
   <translation>Une page plus tard</translation>
  </message>
  <message>
   <source>A tenth of the view earlier</source>
   <translation>Un dixième de la vue plus tôt</translation>
  </message>
  <message>
   <source>A tenth of the view later</source>
   <translation>Un dixième de la vue plus tard</translation>
  </message>
  <message>
   <source>A {0}</source>
   <translation>A {0}</translation>
  </message>
  <message>
   <source>Activities</source>
   <translation>Activités</translation>
  </message>
  <message>
   <source>All channels as they stood at first</source>
   <translation>Tous les canaux comme au début</translation>
  </message>
  <message>
   <source>B {0}</source>
   <translation>B {0}</translation>
  </message>
  <message>
   <source>B − A</source>
   <translation>B − A</translation>
  </message>
  <message>
   <source>Channel</source>
   <translation>Canal</translation>
  </message>
  <message>
   <source>Channels</source>
   <translation>Canaux</translation>
  </message>
  <message>
   <source>Choose the activity gone to, or in the middle</source>
   <translation>Choisir l’activité où l’on est allé, ou celle du milieu</translation>
  </message>
  <message>
   <source>Choose what is on screen as the stretch</source>
   <translation>Choisir ce qui est à l’écran comme plage</translation>
  </message>
  <message>
   <source>Copy what was measured as a table</source>
   <translation>Copier ce qui a été mesuré en tableau</translation>
  </message>
  <message>
   <source>Curves of one unit together, or apart</source>
   <translation>Courbes d’une même unité ensemble, ou séparées</translation>
  </message>
  <message>
   <source>Dragging chooses a stretch</source>
   <translation>Glisser choisit une plage</translation>
  </message>
  <message>
   <source>Dragging chooses a stretch (S)</source>
   <translation>Glisser choisit une plage (S)</translation>
  </message>
  <message>
   <source>Dragging moves the view (H)</source>
   <translation>Glisser déplace la vue (H)</translation>
  </message>
  <message>
   <source>Dragging moves the view; held Space does so for once</source>
   <translation>Glisser déplace la vue ; Espace maintenu le fait une fois</translation>
  </message>
  <message>
   <source>Each record's least and greatest value; zoom in to see more</source>
   <translation>La plus petite et la plus grande valeur de chaque enregistrement ; agrandissez pour en voir plus</translation>
  </message>
  <message>
   <source>End of the stretch 1 s earlier</source>
   <translation>Fin de la plage 1 s plus tôt</translation>
  </message>
  <message>
   <source>End of the stretch 1 s later</source>
   <translation>Fin de la plage 1 s plus tard</translation>
  </message>
  <message>
   <source>End of the stretch a pixel earlier</source>
   <translation>Fin de la plage un pixel plus tôt</translation>
  </message>
  <message>
   <source>End of the stretch a pixel later</source>
   <translation>Fin de la plage un pixel plus tard</translation>
  </message>
  <message>
   <source>Every recording from its own start</source>
   <translation>Chaque enregistrement depuis son début</translation>
  </message>
  <message>
   <source>Every recording from its own start, or by the clock</source>
   <translation>Chaque enregistrement depuis son début, ou à l’heure de l’horloge</translation>
  </message>
  <message>
   <source>Every value is shown</source>
   <translation>Chaque valeur est montrée</translation>
  </message>
  <message>
   <source>Fit the scales to what is on screen</source>
   <translation>Ajuster les échelles à ce qui est à l’écran</translation>
  </message>
  <message>
   <source>Gaps between records short, or as long as they were</source>
   <translation>Interruptions entre enregistrements courtes, ou de leur durée réelle</translation>
  </message>
  <message>
   <source>Hide the channel here; it stays in the selection</source>
   <translation>Masquer le canal ici ; il reste dans la sélection</translation>
  </message>
  <message>
   <source>Less room for the channel</source>
   <translation>Moins de place pour le canal</translation>
  </message>
  <message>
   <source>Let the chosen stretch go</source>
   <translation>Laisser la plage choisie</translation>
  </message>
  <message>
   <source>Local time, UTC, time since the start</source>
   <translation>Heure locale, UTC, temps depuis le début</translation>
  </message>
  <message>
   <source>Mark the stretch as an activity…</source>
   <translation>Marquer la plage comme activité…</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Mesurer</translation>
  </message>
  <message>
   <source>Measure between two cursors (M)</source>
   <translation>Mesurer entre deux curseurs (M)</translation>
  </message>
  <message>
   <source>Measure between two cursors; the brackets move them</source>
   <translation>Mesurer entre deux curseurs ; les crochets les déplacent</translation>
  </message>
  <message>
   <source>More room for the channel</source>
   <translation>Plus de place pour le canal</translation>
  </message>
  <message>
   <source>Move the channel down</source>
   <translation>Descendre le canal</translation>
  </message>
  <message>
   <source>Move the channel up</source>
   <translation>Monter le canal</translation>
  </message>
  <message>
   <source>Pan</source>
   <translation>Déplacer</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Aperçu</translation>
  </message>
  <message>
   <source>Select</source>
   <translation>Sélectionner</translation>
  </message>
  <message>
   <source>Show everything, on the scales it opened with</source>
   <translation>Tout montrer, aux échelles de l’ouverture</translation>
  </message>
  <message>
   <source>Show hidden channels again</source>
   <translation>Remontrer les canaux masqués</translation>
  </message>
  <message>
   <source>Start of the stretch 1 s earlier</source>
   <translation>Début de la plage 1 s plus tôt</translation>
  </message>
  <message>
   <source>Start of the stretch 1 s later</source>
   <translation>Début de la plage 1 s plus tard</translation>
  </message>
  <message>
   <source>Start of the stretch a pixel earlier</source>
   <translation>Début de la plage un pixel plus tôt</translation>
  </message>
  <message>
   <source>Start of the stretch a pixel later</source>
   <translation>Début de la plage un pixel plus tard</translation>
  </message>
  <message>
   <source>Stretch</source>
   <translation>Plage</translation>
  </message>
  <message>
   <source>The activity or mark after</source>
   <translation>L’activité ou la marque suivante</translation>
  </message>
  <message>
   <source>The activity or mark before</source>
   <translation>L’activité ou la marque précédente</translation>
  </message>
  <message>
   <source>The scales that the channels open with</source>
   <translation>Les échelles de l’ouverture des canaux</translation>
  </message>
  <message>
   <source>The view after</source>
   <translation>La vue suivante</translation>
  </message>
  <message>
   <source>The view before</source>
   <translation>La vue précédente</translation>
  </message>
  <message>
   <source>To the channel above: keys work on it alone</source>
   <translation>Au canal au-dessus : les touches n’agissent que sur lui</translation>
  </message>
  <message>
   <source>To the channel below; after the last, keys work on all</source>
   <translation>Au canal au-dessous ; après le dernier, les touches agissent sur tous</translation>
  </message>
  <message>
   <source>To the end</source>
   <translation>À la fin</translation>
  </message>
  <message>
   <source>To the start</source>
   <translation>Au début</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>Outils</translation>
  </message>
  <message>
   <source>Type the scale of the channel…</source>
   <translation>Saisir l’échelle du canal…</translation>
  </message>
  <message>
   <source>Values flatter</source>
   <translation>Valeurs moins hautes</translation>
  </message>
  <message>
   <source>Values taller</source>
   <translation>Valeurs plus hautes</translation>
  </message>
  <message>
   <source>View</source>
   <translation>Vue</translation>
  </message>
  <message>
   <source>Where data begin before</source>
   <translation>Début de données précédent</translation>
  </message>
  <message>
   <source>Where data begin next</source>
   <translation>Début de données suivant</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Agrandir</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Réduire</translation>
  </message>
  <message>
   <source>Zoom to the chosen stretch</source>
   <translation>Agrandir à la plage choisie</translation>
  </message>
  <message>
   <source>activities and marks</source>
   <translation>activités et marques</translation>
  </message>
  <message>
   <source>activity or mark</source>
   <translation>activité ou marque</translation>
  </message>
  <message>
   <source>at A</source>
   <translation>en A</translation>
  </message>
  <message>
   <source>at B</source>
   <translation>en B</translation>
  </message>
  <message>
   <source>gaps between records shortened</source>
   <translation>interruptions entre enregistrements raccourcies</translation>
  </message>
  <message>
   <source>greatest</source>
   <translation>le plus grand</translation>
  </message>
  <message>
   <source>least</source>
   <translation>le plus petit</translation>
  </message>
  <message>
   <source>mean</source>
   <translation>moyenne</translation>
  </message>
  <message>
   <source>no data</source>
   <translation>pas de données</translation>
  </message>
  <message>
   <source>outline; zoom in</source>
   <translation>contour ; agrandissez</translation>
  </message>
  <message>
   <source>valid</source>
   <translation>valide</translation>
  </message>
  <message>
   <source>values</source>
   <translation>valeurs</translation>
  </message>
  <message>
   <source>{0} to {1}</source>
   <translation>{0} à {1}</translation>
  </message>
  <message>
   <source>{0}: {1} values behind each pixel, least to greatest</source>
   <translation>{0} : {1} valeurs derrière chaque pixel, de la plus petite à la plus grande</translation>
  </message>
  <message>
   <source>{0}{1}time since the start</source>
   <translation>{0}{1}temps depuis le début</translation>
  </message>
  <message>
   <source>Δt {0}</source>
   <translation>Δt {0}</translation>
  </message>
  <message>
   <source>▬ saturated</source>
   <translation>▬ saturé</translation>
  </message>
 </context>
 <context>
  <name>PreviewArea</name>
  <message>
   <source>Below stands why, and what would help.</source>
   <translation>La raison figure ci-dessous, avec ce qui aiderait.</translation>
  </message>
  <message>
   <source>It was not recorded. Available: {0}.</source>
   <translation>Ce canal n’a pas été enregistré. Disponibles : {0}.</translation>
  </message>
  <message>
   <source>No {0} in these records</source>
   <translation>Pas de {0} dans ces enregistrements</translation>
  </message>
  <message>
   <source>No {0} in this record</source>
   <translation>Pas de {0} dans cet enregistrement</translation>
  </message>
  <message>
   <source>Not recorded here: {0}.</source>
   <translation>Non enregistré ici : {0}.</translation>
  </message>
  <message>
   <source>Nothing to show</source>
   <translation>Rien à montrer</translation>
  </message>
  <message>
   <source>Show available</source>
   <translation>Montrer les disponibles</translation>
  </message>
  <message>
   <source>The selection can’t be read; see below.</source>
   <translation>La sélection ne peut pas être lue ; voyez ci-dessous.</translation>
  </message>
 </context>
 <context>
  <name>PreviewPane</name>
  <message>
   <source>Pick a record to preview it</source>
   <translation>Choisissez un enregistrement pour en voir l’aperçu</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Aperçu</translation>
  </message>
  <message>
   <source>The preview is coming…</source>
   <translation>L’aperçu arrive…</translation>
  </message>
  <message>
   <source>Tip: ↑ ↓ moves through the list, Enter opens.</source>
   <translation>Astuce : ↑ ↓ parcourt la liste, Entrée ouvre.</translation>
  </message>
 </context>
 <context>
  <name>QueryText</name>
  <message>
   <source>Copy</source>
   <translation>Copier</translation>
  </message>
  <message>
   <source>Copy the query text</source>
   <translation>Copier le texte de la requête</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>Coller</translation>
  </message>
  <message>
   <source>Paste a query text</source>
   <translation>Coller un texte de requête</translation>
  </message>
  <message>
   <source>Query text</source>
   <translation>Texte de la requête</translation>
  </message>
  <message>
   <source>This text is longer than any query: {0} characters at most.</source>
   <translation>Ce texte est plus long que toute requête : {0} caractères au plus.</translation>
  </message>
 </context>
 <context>
  <name>QuickEdit</name>
  <message>
   <source>Any time</source>
   <translation>À tout moment</translation>
  </message>
  <message>
   <source>Calendar…</source>
   <translation>Calendrier…</translation>
  </message>
  <message>
   <source>Choose a day in a calendar</source>
   <translation>Choisir un jour dans un calendrier</translation>
  </message>
  <message>
   <source>Custom</source>
   <translation>Personnalisé</translation>
  </message>
  <message>
   <source>Last 30 days</source>
   <translation>30 derniers jours</translation>
  </message>
  <message>
   <source>Last 7 days</source>
   <translation>7 derniers jours</translation>
  </message>
  <message>
   <source>This study</source>
   <translation>Cette étude</translation>
  </message>
  <message>
   <source>Times by name</source>
   <translation>Temps par nom</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Aujourd’hui</translation>
  </message>
 </context>
 <context>
  <name>RecentList</name>
  <message>
   <source>Open before</source>
   <translation>Ouverts auparavant</translation>
  </message>
 </context>
 <context>
  <name>RecentsArea</name>
  <message>
   <source>Open &amp;recent</source>
   <translation>Ouvrir un &amp;récent</translation>
  </message>
 </context>
 <context>
  <name>RecipeButtons</name>
  <message>
   <source>&amp;Preset</source>
   <translation>&amp;Préréglage</translation>
  </message>
  <message>
   <source>Choose a preset or a recipe</source>
   <translation>Choisir un préréglage ou une recette</translation>
  </message>
  <message>
   <source>Copy as &amp;command</source>
   <translation>Copier comme co&amp;mmande</translation>
  </message>
  <message>
   <source>Open a recipe</source>
   <translation>Ouvrir une recette</translation>
  </message>
  <message>
   <source>Open a recipe…</source>
   <translation>Ouvrir une recette…</translation>
  </message>
  <message>
   <source>Presets and recipes</source>
   <translation>Préréglages et recettes</translation>
  </message>
  <message>
   <source>Recipes (*{0})</source>
   <translation>Recettes (*{0})</translation>
  </message>
  <message>
   <source>Save as a recipe</source>
   <translation>Enregistrer comme recette</translation>
  </message>
  <message>
   <source>Save as a recipe…</source>
   <translation>Enregistrer comme recette…</translation>
  </message>
  <message>
   <source>The command was copied.</source>
   <translation>La commande a été copiée.</translation>
  </message>
  <message>
   <source>The recipe was saved as {0}.</source>
   <translation>La recette a été enregistrée sous {0}.</translation>
  </message>
 </context>
 <context>
  <name>RecordHead</name>
  <message>
   <source>Activities</source>
   <translation>Activités</translation>
  </message>
  <message>
   <source>By activity</source>
   <translation>Par activité</translation>
  </message>
  <message>
   <source>By day</source>
   <translation>Par jour</translation>
  </message>
  <message>
   <source>By person</source>
   <translation>Par personne</translation>
  </message>
  <message>
   <source>Choose columns</source>
   <translation>Choisir les colonnes</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Colonnes</translation>
  </message>
  <message>
   <source>Find records, people, activities</source>
   <translation>Chercher enregistrements, personnes, activités</translation>
  </message>
  <message>
   <source>Find records, people, activities…</source>
   <translation>Chercher enregistrements, personnes, activités…</translation>
  </message>
  <message>
   <source>How the list is grouped</source>
   <translation>Comment la liste est groupée</translation>
  </message>
  <message>
   <source>Not grouped</source>
   <translation>Non groupé</translation>
  </message>
  <message>
   <source>Records</source>
   <translation>Enregistrements</translation>
  </message>
  <message>
   <source>What the list shows</source>
   <translation>Ce que montre la liste</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} sur {1}</translation>
  </message>
  <message>
   <source>{0} selected – {1}</source>
   <translation>{0} sélectionnés – {1}</translation>
  </message>
 </context>
 <context>
  <name>RecordModel</name>
  <message>
   <source>Activities</source>
   <translation>Activités</translation>
  </message>
  <message>
   <source>Channels</source>
   <translation>Canaux</translation>
  </message>
  <message>
   <source>Day strip</source>
   <translation>Bande du jour</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Appareil</translation>
  </message>
  <message>
   <source>Exported</source>
   <translation>Exporté</translation>
  </message>
  <message>
   <source>Id</source>
   <translation>Numéro</translation>
  </message>
  <message>
   <source>Length</source>
   <translation>Durée</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notes</translation>
  </message>
  <message>
   <source>Outside the chosen times</source>
   <translation>Hors des temps choisis</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Personne</translation>
  </message>
  <message>
   <source>Quality</source>
   <translation>Qualité</translation>
  </message>
  <message>
   <source>Routine</source>
   <translation>Programme</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Taille</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Début</translation>
  </message>
  <message>
   <source>Zone</source>
   <translation>Fuseau</translation>
  </message>
  <message>
   <source>folded</source>
   <translation>replié</translation>
  </message>
  <message>
   <source>open</source>
   <translation>déplié</translation>
  </message>
 </context>
 <context>
  <name>RecordTable</name>
  <message>
   <source>Records</source>
   <translation>Enregistrements</translation>
  </message>
  <message>
   <source>What can be done with these records</source>
   <translation>Ce qui peut être fait de ces enregistrements</translation>
  </message>
 </context>
 <context>
  <name>RemovalDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>It goes to the store’s trash and can be put back until the trash is emptied. Files that were exported stay where they are.</source>
   <translation>Cela va dans la corbeille du dépôt et peut être remis jusqu’à ce que la corbeille soit vidée. Les fichiers exportés restent où ils sont.</translation>
  </message>
  <message>
   <source>Move to the trash</source>
   <translation>Mettre à la corbeille</translation>
  </message>
  <message>
   <source>This will go:</source>
   <translation>Ceci disparaîtra :</translation>
  </message>
 </context>
 <context>
  <name>Removing</name>
  <message>
   <source>Everything of this person lies in the store’s trash.</source>
   <translation>Tout ce qui concerne cette personne est dans la corbeille du dépôt.</translation>
  </message>
  <message>
   <source>It is back, but not all as it was.</source>
   <translation>C’est revenu, mais pas tout comme avant.</translation>
  </message>
  <message>
   <source>Nothing can be removed here.</source>
   <translation>Rien ne peut être retiré ici.</translation>
  </message>
  <message>
   <source>Remove its files by other means, or import them into a store.</source>
   <translation>Retirez ses fichiers par d’autres moyens, ou importez-les dans un dépôt.</translation>
  </message>
  <message>
   <source>Remove the record {0}?</source>
   <translation>Retirer l’enregistrement {0} ?</translation>
  </message>
  <message>
   <source>Remove {0} and everything of theirs?</source>
   <translation>Retirer {0} et tout ce qui la concerne ?</translation>
  </message>
  <message>
   <source>Remove {0} records?</source>
   <translation>Retirer {0} enregistrements ?</translation>
  </message>
  <message>
   <source>The record {0} lies in the store’s trash.</source>
   <translation>L’enregistrement {0} est dans la corbeille du dépôt.</translation>
  </message>
  <message>
   <source>There is nothing to remove.</source>
   <translation>Il n’y a rien à retirer.</translation>
  </message>
  <message>
   <source>This folder is only looked into: Hexoview never changes it.</source>
   <translation>Ce dossier est seulement regardé : Hexoview ne le modifie jamais.</translation>
  </message>
  <message>
   <source>Undo (Edit menu) puts it back; so does the trash (File menu).</source>
   <translation>Annuler (menu Édition) remet tout ; la corbeille (menu Fichier) aussi.</translation>
  </message>
  <message>
   <source>{0} records lie in the store’s trash.</source>
   <translation>{0} enregistrements sont dans la corbeille du dépôt.</translation>
  </message>
 </context>
 <context>
  <name>ResultView</name>
  <message>
   <source>Result</source>
   <translation>Résultat</translation>
  </message>
  <message>
   <source>Result: the files inside</source>
   <translation>Résultat : les fichiers à l’intérieur</translation>
  </message>
  <message>
   <source>Result: the first lines</source>
   <translation>Résultat : les premières lignes</translation>
  </message>
  <message>
   <source>Result: the header</source>
   <translation>Résultat : l’en-tête</translation>
  </message>
  <message>
   <source>The beginning of the file</source>
   <translation>Le début du fichier</translation>
  </message>
  <message>
   <source>Writing the beginning of the file…</source>
   <translation>Écriture du début du fichier…</translation>
  </message>
 </context>
 <context>
  <name>SavedArea</name>
  <message>
   <source>Open recordings first.</source>
   <translation>Ouvrez d’abord des enregistrements.</translation>
  </message>
  <message>
   <source>Saved as “{0}”.</source>
   <translation>Enregistré sous « {0} ».</translation>
  </message>
  <message>
   <source>There is nothing to save yet.</source>
   <translation>Il n’y a encore rien à enregistrer.</translation>
  </message>
 </context>
 <context>
  <name>SavedDialog</name>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Supprimer</translation>
  </message>
  <message>
   <source>Delete this selection</source>
   <translation>Supprimer cette sélection</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <source>Name of the selection as it is now</source>
   <translation>Nom de la sélection telle qu’elle est</translation>
  </message>
  <message>
   <source>No saved selections yet</source>
   <translation>Aucune sélection enregistrée</translation>
  </message>
  <message>
   <source>Rename this selection</source>
   <translation>Renommer cette sélection</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Renommer…</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Enregistrer</translation>
  </message>
  <message>
   <source>Save the selection</source>
   <translation>Enregistrer la sélection</translation>
  </message>
  <message>
   <source>Saved selections</source>
   <translation>Sélections enregistrées</translation>
  </message>
  <message>
   <source>Select</source>
   <translation>Sélectionner</translation>
  </message>
  <message>
   <source>Take this selection</source>
   <translation>Prendre cette sélection</translation>
  </message>
  <message>
   <source>Write a name above and press Save: the filters as they are now come back with it.</source>
   <translation>Donnez un nom ci-dessus et pressez Enregistrer : les filtres actuels reviendront avec lui.</translation>
  </message>
 </context>
 <context>
  <name>ScaleDialog</name>
  <message>
   <source>From the lower edge</source>
   <translation>Depuis le bord inférieur</translation>
  </message>
  <message>
   <source>Scale</source>
   <translation>Échelle</translation>
  </message>
  <message>
   <source>Scale of {0}</source>
   <translation>Échelle de {0}</translation>
  </message>
  <message>
   <source>The upper edge ({0}) must lie above the lower one ({1}).</source>
   <translation>Le bord supérieur ({0}) doit se trouver au-dessus du bord inférieur ({1}).</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>Unité</translation>
  </message>
  <message>
   <source>Value at the lower edge</source>
   <translation>Valeur au bord inférieur</translation>
  </message>
  <message>
   <source>Value at the upper edge</source>
   <translation>Valeur au bord supérieur</translation>
  </message>
  <message>
   <source>Which values {0} shows</source>
   <translation>Quelles valeurs montre {0}</translation>
  </message>
  <message>
   <source>Write a number in both lines, such as −1.5.</source>
   <translation>Écrivez un nombre dans les deux lignes, comme −1,5.</translation>
  </message>
  <message>
   <source>to the upper edge</source>
   <translation>au bord supérieur</translation>
  </message>
 </context>
 <context>
  <name>SelectionArea</name>
  <message>
   <source>Choose a record first.</source>
   <translation>Choisissez d’abord un enregistrement.</translation>
  </message>
  <message>
   <source>There is no text to paste.</source>
   <translation>Il n’y a pas de texte à coller.</translation>
  </message>
  <message>
   <source>There is nothing to export, and so no command.</source>
   <translation>Il n’y a rien à exporter, donc pas de commande.</translation>
  </message>
  <message>
   <source>This selection can’t be looked up; see above.</source>
   <translation>Cette sélection ne peut pas être recherchée ; voyez ci-dessus.</translation>
  </message>
 </context>
 <context>
  <name>SelectionPanel</name>
  <message>
   <source>Activity</source>
   <translation>Activité</translation>
  </message>
  <message>
   <source>Advanced</source>
   <translation>Avancé</translation>
  </message>
  <message>
   <source>Channels</source>
   <translation>Canaux</translation>
  </message>
  <message>
   <source>Clear all</source>
   <translation>Tout effacer</translation>
  </message>
  <message>
   <source>Clear all filters</source>
   <translation>Effacer tous les filtres</translation>
  </message>
  <message>
   <source>Date and time</source>
   <translation>Date et heure</translation>
  </message>
  <message>
   <source>Filters</source>
   <translation>Filtres</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Personne</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>Enregistrement</translation>
  </message>
  <message>
   <source>Routine</source>
   <translation>Programme</translation>
  </message>
  <message>
   <source>Values and times</source>
   <translation>Valeurs et temps</translation>
  </message>
 </context>
 <context>
  <name>SentenceBar</name>
  <message>
   <source>Export them one by one</source>
   <translation>Les exporter un par un</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exporter…</translation>
  </message>
  <message>
   <source>Nothing is chosen yet.</source>
   <translation>Rien n’est choisi pour l’instant.</translation>
  </message>
  <message>
   <source>Nothing matches all these filters</source>
   <translation>Rien ne correspond à tous ces filtres</translation>
  </message>
  <message>
   <source>Only the time they share</source>
   <translation>Seulement le temps qu’ils ont en commun</translation>
  </message>
  <message>
   <source>Records appear here when you import them.</source>
   <translation>Les enregistrements apparaissent ici quand vous les importez.</translation>
  </message>
  <message>
   <source>Selection in words</source>
   <translation>La sélection en mots</translation>
  </message>
  <message>
   <source>Several activities together return only the time they share.</source>
   <translation>Plusieurs activités ensemble ne donnent que le temps qu’elles ont en commun.</translation>
  </message>
  <message>
   <source>Several records together return only the time they share.</source>
   <translation>Plusieurs enregistrements ensemble ne donnent que le temps qu’ils ont en commun.</translation>
  </message>
  <message>
   <source>There are {0} more.</source>
   <translation>Il y en a {0} de plus.</translation>
  </message>
  <message>
   <source>people</source>
   <translation>personnes</translation>
  </message>
  <message>
   <source>person</source>
   <translation>personne</translation>
  </message>
  <message>
   <source>record</source>
   <translation>enregistrement</translation>
  </message>
  <message>
   <source>records</source>
   <translation>enregistrements</translation>
  </message>
  <message>
   <source>{0} activities, each on its own, side by side.</source>
   <translation>{0} activités, chacune à part, côte à côte.</translation>
  </message>
  <message>
   <source>{0} of {1} are here: pick one in the list, or several with Ctrl or Shift.</source>
   <translation>{0} de {1} sont ici : choisissez-en un dans la liste, ou plusieurs avec Ctrl ou Maj.</translation>
  </message>
  <message>
   <source>{0} records, each on its own, side by side.</source>
   <translation>{0} enregistrements, chacun à part, côte à côte.</translation>
  </message>
 </context>
 <context>
  <name>SettingArea</name>
  <message>
   <source>Where exports go</source>
   <translation>Dossier des exports</translation>
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <source>Another language is spoken from the next start on.</source>
   <translation>Une autre langue est parlée à partir du prochain démarrage.</translation>
  </message>
  <message>
   <source>As the Hexoskin API gives them</source>
   <translation>Comme l’API Hexoskin les donne</translation>
  </message>
  <message>
   <source>As the computer</source>
   <translation>Comme l’ordinateur</translation>
  </message>
  <message>
   <source>As they are stored</source>
   <translation>Comme elles sont stockées</translation>
  </message>
  <message>
   <source>Choose a folder for exports</source>
   <translation>Choisir un dossier pour les exports</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Choisir…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Sombre</translation>
  </message>
  <message>
   <source>Exports go to</source>
   <translation>Dossier des exports</translation>
  </message>
  <message>
   <source>Hide who people are</source>
   <translation>Masquer l’identité des personnes</translation>
  </message>
  <message>
   <source>In physical units</source>
   <translation>En unités physiques</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Langue</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Clair</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Apparence</translation>
  </message>
  <message>
   <source>Numbers in files</source>
   <translation>Nombres dans les fichiers</translation>
  </message>
  <message>
   <source>Privacy</source>
   <translation>Confidentialité</translation>
  </message>
  <message>
   <source>Set columns and panes back</source>
   <translation>Rétablir colonnes et volets</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Paramètres</translation>
  </message>
  <message>
   <source>Show the numbers of records and channels</source>
   <translation>Montrer les numéros des enregistrements et des canaux</translation>
  </message>
  <message>
   <source>Time zone</source>
   <translation>Fuseau horaire</translation>
  </message>
  <message>
   <source>asked for each time</source>
   <translation>demandé à chaque fois</translation>
  </message>
 </context>
 <context>
  <name>SpanEdit</name>
  <message>
   <source>Add a condition</source>
   <translation>Ajouter une condition</translation>
  </message>
  <message>
   <source>Add a condition on time</source>
   <translation>Ajouter une condition de temps</translation>
  </message>
  <message>
   <source>Date and time</source>
   <translation>Date et heure</translation>
  </message>
  <message>
   <source>From</source>
   <translation>De</translation>
  </message>
  <message>
   <source>Length</source>
   <translation>Durée</translation>
  </message>
  <message>
   <source>To</source>
   <translation>À</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Quand</translation>
  </message>
  <message>
   <source>Zone</source>
   <translation>Fuseau</translation>
  </message>
  <message>
   <source>any time</source>
   <translation>à tout moment</translation>
  </message>
  <message>
   <source>from {0}</source>
   <translation>à partir de {0}</translation>
  </message>
  <message>
   <source>until {0}</source>
   <translation>jusqu’à {0}</translation>
  </message>
 </context>
 <context>
  <name>Steering</name>
  <message>
   <source>A stretch is a time by the clock, and here every recording has its own.</source>
   <translation>Une plage est un temps de l’horloge, et ici chaque enregistrement a le sien.</translation>
  </message>
  <message>
   <source>Show the recordings by the clock to choose one: press L in the preview.</source>
   <translation>Affichez les enregistrements à l’heure de l’horloge pour en choisir une : appuyez sur L dans l’aperçu.</translation>
  </message>
 </context>
 <context>
  <name>StoreArea</name>
  <message>
   <source>And {0} more.</source>
   <translation>Et {0} de plus.</translation>
  </message>
  <message>
   <source>Not everything in this folder could be used.</source>
   <translation>Une partie de ce dossier n’a pas pu être utilisée.</translation>
  </message>
  <message>
   <source>people</source>
   <translation>personnes</translation>
  </message>
  <message>
   <source>person</source>
   <translation>personne</translation>
  </message>
  <message>
   <source>record</source>
   <translation>enregistrement</translation>
  </message>
  <message>
   <source>records</source>
   <translation>enregistrements</translation>
  </message>
  <message>
   <source>{0} – Hexoview</source>
   <translation>{0} – Hexoview</translation>
  </message>
 </context>
 <context>
  <name>TableEdit</name>
  <message>
   <source> s</source>
   <translation> s</translation>
  </message>
  <message>
   <source>&amp;Epoch table, a row per</source>
   <translation>Tableau par é&amp;poques, une ligne par</translation>
  </message>
  <message>
   <source>&amp;Separator</source>
   <translation>&amp;Séparateur</translation>
  </message>
  <message>
   <source>&amp;Time column</source>
   <translation>Colonne du &amp;temps</translation>
  </message>
  <message>
   <source>Blank cells</source>
   <translation>Cellules vides</translation>
  </message>
  <message>
   <source>Channels of several rates</source>
   <translation>Canaux de plusieurs fréquences</translation>
  </message>
  <message>
   <source>Comma ,</source>
   <translation>Virgule ,</translation>
  </message>
  <message>
   <source>Comma 0,5</source>
   <translation>Virgule 0,5</translation>
  </message>
  <message>
   <source>Date and time in UTC</source>
   <translation>Date et heure en UTC</translation>
  </message>
  <message>
   <source>Decimals</source>
   <translation>Décimales</translation>
  </message>
  <message>
   <source>Describe it in lines that begin with #</source>
   <translation>La décrire dans des lignes qui commencent par #</translation>
  </message>
  <message>
   <source>EDF and WAV hold signals, not tables.</source>
   <translation>EDF et WAV contiennent des signaux, pas des tableaux.</translation>
  </message>
  <message>
   <source>Excel’s day number</source>
   <translation>Numéro de jour d’Excel</translation>
  </message>
  <message>
   <source>Local date and time with offset</source>
   <translation>Date et heure locales avec décalage</translation>
  </message>
  <message>
   <source>Mark as UTF-8 for E&amp;xcel</source>
   <translation>Marquer comme UTF-8 pour E&amp;xcel</translation>
  </message>
  <message>
   <source>One file for each rate</source>
   <translation>Un fichier par fréquence</translation>
  </message>
  <message>
   <source>Point 0.5</source>
   <translation>Point 0.5</translation>
  </message>
  <message>
   <source>Repeat the last value</source>
   <translation>Répéter la dernière valeur</translation>
  </message>
  <message>
   <source>Seconds of an epoch</source>
   <translation>Secondes d’une époque</translation>
  </message>
  <message>
   <source>Seconds since 1970</source>
   <translation>Secondes depuis 1970</translation>
  </message>
  <message>
   <source>Seconds since the start</source>
   <translation>Secondes depuis le début</translation>
  </message>
  <message>
   <source>Semicolon ;</source>
   <translation>Point-virgule ;</translation>
  </message>
  <message>
   <source>Separator</source>
   <translation>Séparateur</translation>
  </message>
  <message>
   <source>Several rates</source>
   <translation>Plusieurs fréquences</translation>
  </message>
  <message>
   <source>Split every 1 000 000 rows</source>
   <translation>Diviser par tranches de 1 000 000 de lignes</translation>
  </message>
  <message>
   <source>Tab</source>
   <translation>Tabulation</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>Tableau</translation>
  </message>
  <message>
   <source>Ticks of 1/256 s, as the API</source>
   <translation>Tics de 1/256 s, comme l’API</translation>
  </message>
  <message>
   <source>Time column</source>
   <translation>Colonne du temps</translation>
  </message>
 </context>
 <context>
  <name>TargetEdit</name>
  <message>
   <source>&amp;Browse…</source>
   <translation>&amp;Parcourir…</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Fichier</translation>
  </message>
  <message>
   <source>&amp;Folder</source>
   <translation>&amp;Dossier</translation>
  </message>
  <message>
   <source>&amp;If a file exists</source>
   <translation>&amp;Si un fichier existe</translation>
  </message>
  <message>
   <source>Add a number</source>
   <translation>Ajouter un numéro</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Demander</translation>
  </message>
  <message>
   <source>Choose where to save</source>
   <translation>Choisir où enregistrer</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Fichier</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Dossier</translation>
  </message>
  <message>
   <source>If a file exists</source>
   <translation>Si un fichier existe</translation>
  </message>
  <message>
   <source>Replace it</source>
   <translation>Le remplacer</translation>
  </message>
  <message>
   <source>Save as</source>
   <translation>Enregistrer sous</translation>
  </message>
  <message>
   <source>Skip it</source>
   <translation>L’ignorer</translation>
  </message>
  <message>
   <source>You will be asked about each file that exists, while the other records go on.</source>
   <translation>Vous serez interrogé sur chaque fichier qui existe, pendant que les autres enregistrements continuent.</translation>
  </message>
  <message>
   <source>{0} exist already.</source>
   <translation>{0} existent déjà.</translation>
  </message>
  <message>
   <source>{0} exists already.</source>
   <translation>{0} existe déjà.</translation>
  </message>
 </context>
 <context>
  <name>TermRows</name>
  <message>
   <source>And {0} more, which are changed as query text.</source>
   <translation>Et {0} de plus, qui se modifient dans le texte de la requête.</translation>
  </message>
 </context>
 <context>
  <name>TimeRow</name>
  <message>
   <source>Condition on time</source>
   <translation>Condition de temps</translation>
  </message>
  <message>
   <source>How the time compares</source>
   <translation>Comment le temps se compare</translation>
  </message>
  <message>
   <source>Last time</source>
   <translation>La dernière fois</translation>
  </message>
  <message>
   <source>Remove this condition</source>
   <translation>Retirer cette condition</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Temps</translation>
  </message>
  <message>
   <source>after</source>
   <translation>après</translation>
  </message>
  <message>
   <source>at or after</source>
   <translation>à partir de</translation>
  </message>
  <message>
   <source>at or before</source>
   <translation>jusqu’à</translation>
  </message>
  <message>
   <source>before</source>
   <translation>avant</translation>
  </message>
  <message>
   <source>between (both included)</source>
   <translation>entre (les deux compris)</translation>
  </message>
 </context>
 <context>
  <name>ToolBar</name>
  <message>
   <source>Tools</source>
   <translation>Outils</translation>
  </message>
 </context>
 <context>
  <name>TrashDialog</name>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Delete for good…</source>
   <translation>Supprimer définitivement…</translation>
  </message>
  <message>
   <source>Keep it</source>
   <translation>La garder</translation>
  </message>
  <message>
   <source>Nothing and nobody can bring back what is deleted for good.</source>
   <translation>Rien ni personne ne peut ramener ce qui est supprimé définitivement.</translation>
  </message>
  <message>
   <source>Put back</source>
   <translation>Remettre</translation>
  </message>
  <message>
   <source>Putting it back…</source>
   <translation>Remise en place…</translation>
  </message>
  <message>
   <source>Records and people that you remove wait here and can be put back.</source>
   <translation>Les enregistrements et personnes que vous retirez attendent ici et peuvent être remis en place.</translation>
  </message>
  <message>
   <source>The trash is empty</source>
   <translation>La corbeille est vide</translation>
  </message>
  <message>
   <source>Trash</source>
   <translation>Corbeille</translation>
  </message>
  <message>
   <source>Trash of this store</source>
   <translation>Corbeille de ce dépôt</translation>
  </message>
  <message>
   <source>What was removed</source>
   <translation>Ce qui a été retiré</translation>
  </message>
  <message>
   <source>What was removed takes {0} until it is deleted for good.</source>
   <translation>Ce qui a été retiré prend {0} jusqu’à sa suppression définitive.</translation>
  </message>
  <message>
   <source>Yes, delete for good</source>
   <translation>Oui, supprimer définitivement</translation>
  </message>
  <message>
   <source>{0}: removed {1}</source>
   <translation>{0} : retiré le {1}</translation>
  </message>
 </context>
 <context>
  <name>UndoArea</name>
  <message>
   <source>view</source>
   <translation>vue</translation>
  </message>
  <message>
   <source>{0}: {1}</source>
   <translation>{0} : {1}</translation>
  </message>
 </context>
 <context>
  <name>Values</name>
  <message>
   <source>Each row tells of {0}: the mean, then least to greatest; zoom in to see every value.</source>
   <translation>Chaque ligne parle de {0} : la moyenne, puis du plus petit au plus grand ; agrandissez pour voir chaque valeur.</translation>
  </message>
  <message>
   <source>Every value on screen.</source>
   <translation>Chaque valeur à l’écran.</translation>
  </message>
  <message>
   <source>Since the start</source>
   <translation>Depuis le début</translation>
  </message>
  <message>
   <source>Time ({0})</source>
   <translation>Temps ({0})</translation>
  </message>
  <message>
   <source>{0} ({1} to {2})</source>
   <translation>{0} ({1} à {2})</translation>
  </message>
  <message>
   <source>{0}, greatest</source>
   <translation>{0}, le plus grand</translation>
  </message>
  <message>
   <source>{0}, least</source>
   <translation>{0}, le plus petit</translation>
  </message>
  <message>
   <source>{0}, mean</source>
   <translation>{0}, moyenne</translation>
  </message>
 </context>
 <context>
  <name>ValuesDialog</name>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copier</translation>
  </message>
  <message>
   <source>Copy the chosen rows, or all</source>
   <translation>Copier les lignes choisies, ou toutes</translation>
  </message>
  <message>
   <source>Reading…</source>
   <translation>Lecture…</translation>
  </message>
  <message>
   <source>There is no value on screen.</source>
   <translation>Il n’y a aucune valeur à l’écran.</translation>
  </message>
  <message>
   <source>Values</source>
   <translation>Valeurs</translation>
  </message>
  <message>
   <source>Values over time</source>
   <translation>Valeurs au fil du temps</translation>
  </message>
 </context>
 <context>
  <name>ValuesModel</name>
  <message>
   <source>no value</source>
   <translation>aucune valeur</translation>
  </message>
  <message>
   <source>{0}: {1}, at {2}</source>
   <translation>{0} : {1}, à {2}</translation>
  </message>
 </context>
 <context>
  <name>ViewsArea</name>
  <message>
   <source>Pick a record: its values appear here.</source>
   <translation>Choisissez un enregistrement : ses valeurs apparaîtront ici.</translation>
  </message>
  <message>
   <source>The values can’t be read; see the notice in the window.</source>
   <translation>Les valeurs ne peuvent pas être lues ; voyez l’avis dans la fenêtre.</translation>
  </message>
 </context>
 <context>
  <name>WelcomePage</name>
  <message>
   <source>Choose a folder or zip of Hexoskin downloads.</source>
   <translation>Choisissez un dossier ou un zip de téléchargements Hexoskin.</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importer…</translation>
  </message>
  <message>
   <source>Open in place…</source>
   <translation>Ouvrir sur place…</translation>
  </message>
  <message>
   <source>Open recordings</source>
   <translation>Ouvrir des enregistrements</translation>
  </message>
  <message>
   <source>Or drop a folder or zip anywhere on this window.</source>
   <translation>Ou déposez un dossier ou un zip n’importe où sur cette fenêtre.</translation>
  </message>
  <message>
   <source>Try the sample</source>
   <translation>Essayer l’exemple</translation>
  </message>
 </context>
 <context>
  <name>Workspace</name>
  <message>
   <source>The chosen times were let go.</source>
   <translation>Les temps choisis ont été abandonnés.</translation>
  </message>
  <message>
   <source>They lie outside this record.</source>
   <translation>Ils se trouvent hors de cet enregistrement.</translation>
  </message>
 </context>
 <context>
  <name>ZoneBox</name>
  <message>
   <source>A record that has no zone is told in this computer’s, {0}.</source>
   <translation>Un enregistrement sans fuseau est dit dans celui de cet ordinateur, {0}.</translation>
  </message>
  <message>
   <source>Each record’s own</source>
   <translation>Celui de chaque enregistrement</translation>
  </message>
  <message>
   <source>Time zone</source>
   <translation>Fuseau horaire</translation>
  </message>
 </context>
 <context>
  <name>ZoneDialog</name>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Enregistrer</translation>
  </message>
  <message>
   <source>Save the time zones</source>
   <translation>Enregistrer les fuseaux horaires</translation>
  </message>
  <message>
   <source>The person’s</source>
   <translation>De la personne</translation>
  </message>
  <message>
   <source>The store’s</source>
   <translation>Du dépôt</translation>
  </message>
  <message>
   <source>This computer’s ({0})</source>
   <translation>De cet ordinateur ({0})</translation>
  </message>
  <message>
   <source>Time zones</source>
   <translation>Fuseaux horaires</translation>
  </message>
  <message>
   <source>Times are told in the zone of the record, else of its person, else of the store.</source>
   <translation>Les heures sont dites dans le fuseau de l’enregistrement, sinon de sa personne, sinon du dépôt.</translation>
  </message>
 </context>
 <context>
  <name>_Line</name>
  <message>
   <source>A line to measure</source>
   <translation>Une ligne à mesurer</translation>
  </message>
 </context>
 <context>
  <name>_LogModel</name>
  <message>
   <source>By</source>
   <translation>Par</translation>
  </message>
  <message>
   <source>De-identified</source>
   <translation>Désidentifié</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Fichiers</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <source>Records</source>
   <translation>Enregistrements</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Quand</translation>
  </message>
  <message>
   <source>no</source>
   <translation>non</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>oui</translation>
  </message>
  <message>
   <source>{0} (the list was changed before this)</source>
   <translation>{0} (la liste a été modifiée avant celui-ci)</translation>
  </message>
 </context>
 <context>
  <name>actions</name>
  <message>
   <source>&amp;About Hexoview</source>
   <translation>À &amp;propos d’Hexoview</translation>
  </message>
  <message>
   <source>&amp;All exports…</source>
   <translation>Tous les e&amp;xports…</translation>
  </message>
  <message>
   <source>&amp;Cancel the running job</source>
   <translation>&amp;Annuler la tâche en cours</translation>
  </message>
  <message>
   <source>&amp;Check this store…</source>
   <translation>&amp;Vérifier ce dépôt…</translation>
  </message>
  <message>
   <source>&amp;Copy the query text</source>
   <translation>Copier le te&amp;xte de la requête</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>&amp;Sombre</translation>
  </message>
  <message>
   <source>&amp;ECG paper…</source>
   <translation>Papier EC&amp;G…</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>É&amp;dition</translation>
  </message>
  <message>
   <source>&amp;Export…</source>
   <translation>&amp;Exporter…</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Fichier</translation>
  </message>
  <message>
   <source>&amp;Filters</source>
   <translation>&amp;Filtres</translation>
  </message>
  <message>
   <source>&amp;Find records</source>
   <translation>&amp;Chercher des enregistrements</translation>
  </message>
  <message>
   <source>&amp;Go to the filters</source>
   <translation>A&amp;ller aux filtres</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>A&amp;ide</translation>
  </message>
  <message>
   <source>&amp;Hide who people are</source>
   <translation>&amp;Masquer l’identité des personnes</translation>
  </message>
  <message>
   <source>&amp;Import a folder…</source>
   <translation>&amp;Importer un dossier…</translation>
  </message>
  <message>
   <source>&amp;Jobs</source>
   <translation>&amp;Tâches</translation>
  </message>
  <message>
   <source>&amp;Keys</source>
   <translation>&amp;Raccourcis clavier</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>&amp;Clair</translation>
  </message>
  <message>
   <source>&amp;Mark an activity…</source>
   <translation>&amp;Marquer une activité…</translation>
  </message>
  <message>
   <source>&amp;Open in place…</source>
   <translation>&amp;Ouvrir sur place…</translation>
  </message>
  <message>
   <source>&amp;Paste a query text</source>
   <translation>C&amp;oller un texte de requête</translation>
  </message>
  <message>
   <source>&amp;Print the preview…</source>
   <translation>Im&amp;primer l’aperçu…</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;Quitter</translation>
  </message>
  <message>
   <source>&amp;Save the preview as an image…</source>
   <translation>Enregistrer l’aperçu comme ima&amp;ge…</translation>
  </message>
  <message>
   <source>&amp;Save the selection…</source>
   <translation>&amp;Enregistrer la sélection…</translation>
  </message>
  <message>
   <source>&amp;Time zones…</source>
   <translation>Fuseaux &amp;horaires…</translation>
  </message>
  <message>
   <source>&amp;Try the sample</source>
   <translation>&amp;Essayer l’exemple</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Annuler</translation>
  </message>
  <message>
   <source>&amp;Values as a table…</source>
   <translation>&amp;Valeurs en tableau…</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Affichage</translation>
  </message>
  <message>
   <source>&amp;Where do I get my recordings?</source>
   <translation>&amp;Où trouver mes enregistrements ?</translation>
  </message>
  <message>
   <source>Activities and &amp;marks</source>
   <translation>Activités et mar&amp;ques</translation>
  </message>
  <message>
   <source>Add to the &amp;batch</source>
   <translation>Ajouter au &amp;lot</translation>
  </message>
  <message>
   <source>Bring in the recordings of a folder</source>
   <translation>Importer les enregistrements d’un dossier</translation>
  </message>
  <message>
   <source>Bring in the recordings of a zip</source>
   <translation>Importer les enregistrements d’un zip</translation>
  </message>
  <message>
   <source>Call people Person 1, Person 2 everywhere on screen and in pictures</source>
   <translation>Appeler les personnes Personne 1, Personne 2 partout à l’écran et dans les images</translation>
  </message>
  <message>
   <source>Change the acti&amp;vity…</source>
   <translation>Modi&amp;fier l’activité…</translation>
  </message>
  <message>
   <source>Choose ECG and &amp;breathing</source>
   <translation>Choisir ECG et &amp;respiration</translation>
  </message>
  <message>
   <source>Choose the channels of the ECG and of breathing, and no others</source>
   <translation>Choisir les canaux de l’ECG et de la respiration, et aucun autre</translation>
  </message>
  <message>
   <source>Clear &amp;all filters</source>
   <translation>Effacer &amp;tous les filtres</translation>
  </message>
  <message>
   <source>Close Hexoview</source>
   <translation>Fermer Hexoview</translation>
  </message>
  <message>
   <source>Compare every file with what came in; make the list of recordings anew</source>
   <translation>Comparer chaque fichier avec ce qui est arrivé ; refaire la liste des enregistrements</translation>
  </message>
  <message>
   <source>Cop&amp;y the preview as an image</source>
   <translation>Cop&amp;ier l’aperçu comme image</translation>
  </message>
  <message>
   <source>Copy as comman&amp;d</source>
   <translation>Copier comme comman&amp;de</translation>
  </message>
  <message>
   <source>Copy the &amp;rows</source>
   <translation>Copier les &amp;lignes</translation>
  </message>
  <message>
   <source>Copy the chosen rows of the list as text; Ctrl+C in the list does the same</source>
   <translation>Copier comme texte les lignes choisies de la liste ; Ctrl+C dans la liste fait de même</translation>
  </message>
  <message>
   <source>Copy the command line that exports the selection as EDF</source>
   <translation>Copier la ligne de commande qui exporte la sélection en EDF</translation>
  </message>
  <message>
   <source>Copy the selection as the text of a query</source>
   <translation>Copier la sélection comme texte d’une requête</translation>
  </message>
  <message>
   <source>Dark on light</source>
   <translation>Sombre sur clair</translation>
  </message>
  <message>
   <source>De&amp;lete the activity</source>
   <translation>&amp;Supprimer l’activité</translation>
  </message>
  <message>
   <source>Do again what was taken back</source>
   <translation>Refaire ce qui a été annulé</translation>
  </message>
  <message>
   <source>E&amp;xport</source>
   <translation>E&amp;xport</translation>
  </message>
  <message>
   <source>Export the selection as the last batch does, a file each</source>
   <translation>Exporter la sélection comme le dernier lot, un fichier chacun</translation>
  </message>
  <message>
   <source>Fi&amp;gures…</source>
   <translation>Mes&amp;ures…</translation>
  </message>
  <message>
   <source>Give the chosen stretch a name</source>
   <translation>Donner un nom à la plage choisie</translation>
  </message>
  <message>
   <source>Give the selection a name, or take one that has one</source>
   <translation>Donner un nom à la sélection, ou en prendre une qui en a un</translation>
  </message>
  <message>
   <source>Go to a &amp;time…</source>
   <translation>Aller à une &amp;heure…</translation>
  </message>
  <message>
   <source>Go to the &amp;preview</source>
   <translation>Aller à l’&amp;aperçu</translation>
  </message>
  <message>
   <source>Go to the &amp;records</source>
   <translation>Aller aux &amp;enregistrements</translation>
  </message>
  <message>
   <source>Heart rate, breathing, activity and sleep of the chosen record in numbers</source>
   <translation>La fréquence cardiaque, la respiration, l’activité et le sommeil de l’enregistrement choisi en chiffres</translation>
  </message>
  <message>
   <source>How to download from the Hexoskin dashboard</source>
   <translation>Comment télécharger depuis le tableau de bord Hexoskin</translation>
  </message>
  <message>
   <source>Import a &amp;zip…</source>
   <translation>Importer un &amp;zip…</translation>
  </message>
  <message>
   <source>In which zone times are told: of the store, a person, a record</source>
   <translation>Dans quel fuseau les heures sont dites : celui du dépôt, d’une personne, d’un enregistrement</translation>
  </message>
  <message>
   <source>Language, look, time zone, privacy, where exports go</source>
   <translation>Langue, apparence, fuseau horaire, confidentialité, dossier des exports</translation>
  </message>
  <message>
   <source>Let the chosen times go</source>
   <translation>Abandonner les temps choisis</translation>
  </message>
  <message>
   <source>Light on dark</source>
   <translation>Clair sur sombre</translation>
  </message>
  <message>
   <source>Light or dark as the computer is set</source>
   <translation>Clair ou sombre comme l’ordinateur est réglé</translation>
  </message>
  <message>
   <source>List what happened in the time shown</source>
   <translation>Lister ce qui s’est passé dans le temps montré</translation>
  </message>
  <message>
   <source>Look as the &amp;system</source>
   <translation>Apparence du sys&amp;tème</translation>
  </message>
  <message>
   <source>Make and open a store of made-up recordings</source>
   <translation>Créer et ouvrir un dépôt d’enregistrements inventés</translation>
  </message>
  <message>
   <source>Move everything of a person to the store’s trash</source>
   <translation>Mettre tout ce qui concerne une personne dans la corbeille du dépôt</translation>
  </message>
  <message>
   <source>Move the chosen records to the store’s trash</source>
   <translation>Mettre les enregistrements choisis dans la corbeille du dépôt</translation>
  </message>
  <message>
   <source>Name, times, routine and note of the chosen activity</source>
   <translation>Nom, temps, programme et note de l’activité choisie</translation>
  </message>
  <message>
   <source>Names, study codes, weights and notes</source>
   <translation>Noms, codes d’étude, poids et notes</translation>
  </message>
  <message>
   <source>Open a Hexoview store, or look into a folder of recordings where it is</source>
   <translation>Ouvrir un dépôt Hexoview, ou regarder dans un dossier d’enregistrements là où il est</translation>
  </message>
  <message>
   <source>Pe&amp;ople…</source>
   <translation>&amp;Personnes…</translation>
  </message>
  <message>
   <source>Print the preview with its caption on one page</source>
   <translation>Imprimer l’aperçu avec sa légende sur une page</translation>
  </message>
  <message>
   <source>Put an image of the preview with its caption on the clipboard</source>
   <translation>Mettre une image de l’aperçu avec sa légende dans le presse-papiers</translation>
  </message>
  <message>
   <source>Put back what was removed, or delete it for good</source>
   <translation>Remettre ce qui a été retiré, ou le supprimer définitivement</translation>
  </message>
  <message>
   <source>Put the keyboard into the filters</source>
   <translation>Passer aux filtres avec le clavier</translation>
  </message>
  <message>
   <source>Put the keyboard into the list of records</source>
   <translation>Passer à la liste des enregistrements avec le clavier</translation>
  </message>
  <message>
   <source>Put the keyboard into the preview</source>
   <translation>Passer à l’aperçu avec le clavier</translation>
  </message>
  <message>
   <source>R&amp;edo</source>
   <translation>&amp;Rétablir</translation>
  </message>
  <message>
   <source>Remove th&amp;is person…</source>
   <translation>Retirer cette perso&amp;nne…</translation>
  </message>
  <message>
   <source>Remove the c&amp;hosen records…</source>
   <translation>Retirer les enre&amp;gistrements choisis…</translation>
  </message>
  <message>
   <source>S&amp;ettings…</source>
   <translation>Pa&amp;ramètres…</translation>
  </message>
  <message>
   <source>Save the preview with its caption as PNG, SVG or PDF</source>
   <translation>Enregistrer l’aperçu avec sa légende en PNG, SVG ou PDF</translation>
  </message>
  <message>
   <source>Show &amp;ids</source>
   <translation>Montrer les &amp;numéros</translation>
  </message>
  <message>
   <source>Show all keys</source>
   <translation>Montrer tous les raccourcis clavier</translation>
  </message>
  <message>
   <source>Show every export of this store: when, what, where to</source>
   <translation>Montrer chaque export de ce dépôt : quand, quoi, où</translation>
  </message>
  <message>
   <source>Show or hide the filters</source>
   <translation>Montrer ou masquer les filtres</translation>
  </message>
  <message>
   <source>Show the ECG on paper of 25 or 50 mm/s and 10 mm/mV, true to size</source>
   <translation>Montrer l’ECG sur papier à 25 ou 50 mm/s et 10 mm/mV, à l’échelle exacte</translation>
  </message>
  <message>
   <source>Show the numbers of records and channels</source>
   <translation>Montrer les numéros des enregistrements et des canaux</translation>
  </message>
  <message>
   <source>Show what is on screen as a table of values</source>
   <translation>Montrer ce qui est à l’écran comme tableau de valeurs</translation>
  </message>
  <message>
   <source>Show what runs, what waits and what was done</source>
   <translation>Montrer ce qui est en cours, en attente et terminé</translation>
  </message>
  <message>
   <source>Start again from everything</source>
   <translation>Tout reprendre au départ</translation>
  </message>
  <message>
   <source>Stop what is running; nothing unfinished stays</source>
   <translation>Arrêter ce qui est en cours ; rien d’inachevé ne reste</translation>
  </message>
  <message>
   <source>Take back the last change of filters, stretch or view</source>
   <translation>Annuler le dernier changement des filtres, de la plage ou de la vue</translation>
  </message>
  <message>
   <source>Take the &amp;whole record</source>
   <translation>Prendre l’enreg&amp;istrement entier</translation>
  </message>
  <message>
   <source>Take the chosen activities away; recordings stay</source>
   <translation>Retirer les activités choisies ; les enregistrements restent</translation>
  </message>
  <message>
   <source>Take the selection from a query text</source>
   <translation>Prendre la sélection d’un texte de requête</translation>
  </message>
  <message>
   <source>Tras&amp;h…</source>
   <translation>&amp;Corbeille…</translation>
  </message>
  <message>
   <source>Type a name, a date, an activity</source>
   <translation>Tapez un nom, une date, une activité</translation>
  </message>
  <message>
   <source>Type a time, and the preview goes there</source>
   <translation>Tapez une heure, et l’aperçu s’y rend</translation>
  </message>
  <message>
   <source>Versions, for a report</source>
   <translation>Versions, pour un rapport</translation>
  </message>
  <message>
   <source>Write the selection to a file</source>
   <translation>Écrire la sélection dans un fichier</translation>
  </message>
 </context>
 <context>
  <name>activity</name>
  <message>
   <source>A name has at most {0} letters.</source>
   <translation>Un nom a au plus {0} lettres.</translation>
  </message>
  <message>
   <source>A note has at most {0} letters.</source>
   <translation>Une note a au plus {0} lettres.</translation>
  </message>
  <message>
   <source>Give the activity a name, such as “Walk”.</source>
   <translation>Donnez un nom à l’activité, par exemple « Marche ».</translation>
  </message>
  <message>
   <source>It ends before it begins: exchange the two times.</source>
   <translation>Elle finit avant de commencer : échangez les deux heures.</translation>
  </message>
  <message>
   <source>Type when it began and when it ended.</source>
   <translation>Tapez quand elle a commencé et fini.</translation>
  </message>
 </context>
 <context>
  <name>buttons</name>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copier</translation>
  </message>
 </context>
 <context>
  <name>collisions</name>
  <message>
   <source>{0} already exist.</source>
   <translation>{0} existent déjà.</translation>
  </message>
  <message>
   <source>“{0}” already exists ({1}).</source>
   <translation>« {0} » existe déjà ({1}).</translation>
  </message>
  <message>
   <source>“{0}” already exists.</source>
   <translation>« {0} » existe déjà.</translation>
  </message>
 </context>
 <context>
  <name>core</name>
  <message>
   <source> and others</source>
   <translation> et d’autres</translation>
  </message>
  <message>
   <source> {0} can't be recognised at {1} values per second.</source>
   <translation> {0} ne peuvent pas être reconnus à {1} valeurs par seconde.</translation>
  </message>
  <message>
   <source>, such as 12 or /api/v1/{0}/12/</source>
   <translation>, comme 12 ou /api/v1/{0}/12/</translation>
  </message>
  <message>
   <source>, such as 427217263872</source>
   <translation>, comme 427217263872</translation>
  </message>
  <message>
   <source>-List of annotations</source>
   <translation>-List of annotations</translation>
  </message>
  <message>
   <source>1 event is</source>
   <translation>1 événement est</translation>
  </message>
  <message>
   <source>1 of {0} values</source>
   <translation>1 valeur sur {0}</translation>
  </message>
  <message>
   <source>1 row without a number is</source>
   <translation>1 ligne sans nombre</translation>
  </message>
  <message>
   <source>1 value differs</source>
   <translation>1 valeur diffère</translation>
  </message>
  <message>
   <source>1, 2, 3 … in the order of the files</source>
   <translation>1, 2, 3 … dans l’ordre des fichiers</translation>
  </message>
  <message>
   <source>50/60 Hz noise</source>
   <translation>bruit de 50/60 Hz</translation>
  </message>
  <message>
   <source>; {0} bytes are free</source>
   <translation> ; {0} octets sont libres</translation>
  </message>
  <message>
   <source>A decimal comma needs the semicolon as separator: programs misread it with another.</source>
   <translation>Une virgule décimale exige le point-virgule comme séparateur : avec un autre, les programmes la lisent mal.</translation>
  </message>
  <message>
   <source>A file can have {0} to {1} rows; {2} is outside.</source>
   <translation>Un fichier peut avoir de {0} à {1} lignes ; {2} est en dehors.</translation>
  </message>
  <message>
   <source>A flat list can't say which value belongs to which channel: it mixes {0} of {1}.</source>
   <translation>Une liste plate ne peut pas dire quelle valeur appartient à quel canal : elle mélange {0} de {1}.</translation>
  </message>
  <message>
   <source>A flat list has no columns to fill or to part by rate.</source>
   <translation>Une liste plate n’a pas de colonnes à remplir ni à séparer par fréquence.</translation>
  </message>
  <message>
   <source>A flat list is one bare file.</source>
   <translation>Une liste plate est un seul fichier nu.</translation>
  </message>
  <message>
   <source>A folder has that name.</source>
   <translation>Un dossier porte ce nom.</translation>
  </message>
  <message>
   <source>A folder opened in place has no checksums: only the sizes of its files were compared.</source>
   <translation>Un dossier ouvert sur place n’a pas de sommes de contrôle : seules les tailles de ses fichiers ont été comparées.</translation>
  </message>
  <message>
   <source>A part of a record lasts at least 1 s.</source>
   <translation>Une partie d’enregistrement dure au moins 1 s.</translation>
  </message>
  <message>
   <source>A part of a record lasts up to {0} s; {1} s is outside.</source>
   <translation>Une partie d’enregistrement dure jusqu’à {0} s ; {1} s est en dehors.</translation>
  </message>
  <message>
   <source>A recording here has none, and values behind a gap would fall on wrong times.</source>
   <translation>Un enregistrement ici n’en a pas, et les valeurs après une interruption tomberaient sur de faux temps.</translation>
  </message>
  <message>
   <source>A recording is a folder or zip with info.json beside its channels, such as ECG_I.wav.</source>
   <translation>Un enregistrement est un dossier ou un zip avec info.json à côté de ses canaux, comme ECG_I.wav.</translation>
  </message>
  <message>
   <source>A recording is a folder with info.json beside its channels, such as ECG_I.wav.</source>
   <translation>Un enregistrement est un dossier avec info.json à côté de ses canaux, comme ECG_I.wav.</translation>
  </message>
  <message>
   <source>A recording would then begin outside the years 2009 to 2049, and couldn't be read again.</source>
   <translation>Un enregistrement commencerait alors hors des années 2009 à 2049, et ne pourrait pas être relu.</translation>
  </message>
  <message>
   <source>A shift is none, random, or a whole number of days up to {0} either way.</source>
   <translation>Un décalage est none, random, ou un nombre entier de jours jusqu’à {0} dans les deux sens.</translation>
  </message>
  <message>
   <source>A start at {0} s is no decimal.</source>
   <translation>Un début à {0} s n’est pas un nombre décimal.</translation>
  </message>
  <message>
   <source>A step of it is {0} {1}, and a stored step is {2}.</source>
   <translation>Un pas y vaut {0} {1}, et un pas stocké {2}.</translation>
  </message>
  <message>
   <source>A stored step is {0} {1}; its numbers lie between steps.</source>
   <translation>Un pas stocké vaut {0} {1} ; ses nombres se trouvent entre les pas.</translation>
  </message>
  <message>
   <source>A table holds no stored numbers; the recording that it was made from does.</source>
   <translation>Un tableau ne contient pas de nombres stockés ; l’enregistrement dont il vient, si.</translation>
  </message>
  <message>
   <source>A tick of 1/{0} s is no decimal.</source>
   <translation>Un tic de 1/{0} s n’est pas un nombre décimal.</translation>
  </message>
  <message>
   <source>A value can't be held until a time that isn't written.</source>
   <translation>Une valeur ne peut pas être tenue jusqu’à un temps qui n’est pas écrit.</translation>
  </message>
  <message>
   <source>A value lies {0} ticks before the start; hxd counts from the start on.</source>
   <translation>Une valeur se trouve {0} tics avant le début ; hxd compte à partir du début.</translation>
  </message>
  <message>
   <source>A {0} file holds bare values; {1} would tell the rest.</source>
   <translation>Un fichier {0} contient des valeurs nues ; {1} dirait le reste.</translation>
  </message>
  <message>
   <source>Acceleration X</source>
   <translation>Accélération X</translation>
  </message>
  <message>
   <source>Acceleration Y</source>
   <translation>Accélération Y</translation>
  </message>
  <message>
   <source>Acceleration Z</source>
   <translation>Accélération Z</translation>
  </message>
  <message>
   <source>Actigraphy</source>
   <translation>Actigraphie</translation>
  </message>
  <message>
   <source>Activities and notes are left out, as was chosen.</source>
   <translation>Les activités et les notes sont omises, comme choisi.</translation>
  </message>
  <message>
   <source>Activity</source>
   <translation>Activité</translation>
  </message>
  <message>
   <source>Activity {0}</source>
   <translation>Activité {0}</translation>
  </message>
  <message>
   <source>Allow it to be replaced, or save under another name.</source>
   <translation>Permettez de le remplacer, ou enregistrez sous un autre nom.</translation>
  </message>
  <message>
   <source>An epoch has several numbers of each channel, and a flat list one.</source>
   <translation>Une époque a plusieurs nombres par canal, et une liste plate un seul.</translation>
  </message>
  <message>
   <source>An epoch lasts 1 to {0} whole seconds; {1} is outside.</source>
   <translation>Une époque dure de 1 à {0} secondes entières ; {1} est en dehors.</translation>
  </message>
  <message>
   <source>Another export adds to it just now.</source>
   <translation>Un autre export y ajoute en ce moment.</translation>
  </message>
  <message>
   <source>Awake at night</source>
   <translation>Éveil pendant la nuit</translation>
  </message>
  <message>
   <source>Battery</source>
   <translation>Batterie</translation>
  </message>
  <message>
   <source>Battery charge</source>
   <translation>Charge de la batterie</translation>
  </message>
  <message>
   <source>Battery current</source>
   <translation>Courant de la batterie</translation>
  </message>
  <message>
   <source>Battery voltage</source>
   <translation>Tension de la batterie</translation>
  </message>
  <message>
   <source>Belly breathing</source>
   <translation>Respiration abdominale</translation>
  </message>
  <message>
   <source>Binary files always contain every stored value.</source>
   <translation>Les fichiers binaires contiennent toujours chaque valeur stockée.</translation>
  </message>
  <message>
   <source>Binary holds one record.</source>
   <translation>Le binaire contient un seul enregistrement.</translation>
  </message>
  <message>
   <source>Birth year</source>
   <translation>Année de naissance</translation>
  </message>
  <message>
   <source>Blood and skin</source>
   <translation>Sang et peau</translation>
  </message>
  <message>
   <source>Blood oxygen</source>
   <translation>Saturation en oxygène</translation>
  </message>
  <message>
   <source>Blood oxygen quality</source>
   <translation>Qualité de la saturation</translation>
  </message>
  <message>
   <source>Board temperature</source>
   <translation>Température de la carte</translation>
  </message>
  <message>
   <source>Breathing</source>
   <translation>Respiration</translation>
  </message>
  <message>
   <source>Breathing rate</source>
   <translation>Fréquence respiratoire</translation>
  </message>
  <message>
   <source>Breathing rate quality</source>
   <translation>Qualité de la fréquence respiratoire</translation>
  </message>
  <message>
   <source>Bring it back from a backup: names and marked activities are nowhere else.</source>
   <translation>Ramenez-le d’une sauvegarde : les noms et les activités marquées ne sont nulle part ailleurs.</translation>
  </message>
  <message>
   <source>Bring the file back to its place, or import the recording again.</source>
   <translation>Remettez le fichier à sa place, ou importez l’enregistrement à nouveau.</translation>
  </message>
  <message>
   <source>Bring the whole file back to its place, or import the recording again.</source>
   <translation>Remettez le fichier entier à sa place, ou importez l’enregistrement à nouveau.</translation>
  </message>
  <message>
   <source>Cadence</source>
   <translation>Cadence</translation>
  </message>
  <message>
   <source>Can't save in {0}.</source>
   <translation>Impossible d’enregistrer dans {0}.</translation>
  </message>
  <message>
   <source>Can't save under the name {0}.</source>
   <translation>Impossible d’enregistrer sous le nom {0}.</translation>
  </message>
  <message>
   <source>Can't save under the name {0}…</source>
   <translation>Impossible d’enregistrer sous le nom {0}…</translation>
  </message>
  <message>
   <source>Can't save {0} there.</source>
   <translation>Impossible d’y enregistrer {0}.</translation>
  </message>
  <message>
   <source>Can't save {0}.</source>
   <translation>Impossible d’enregistrer {0}.</translation>
  </message>
  <message>
   <source>Channel {0}</source>
   <translation>Canal {0}</translation>
  </message>
  <message>
   <source>Channels of different rates will be written to {0} files, one for each rate.</source>
   <translation>Les canaux de fréquences différentes seront écrits dans {0} fichiers, un par fréquence.</translation>
  </message>
  <message>
   <source>Chest and belly breathing</source>
   <translation>Respiration thoracique et abdominale</translation>
  </message>
  <message>
   <source>Chest breathing</source>
   <translation>Respiration thoracique</translation>
  </message>
  <message>
   <source>Choose CSV or JSON for an epoch table.</source>
   <translation>Choisissez CSV ou JSON pour un tableau par époques.</translation>
  </message>
  <message>
   <source>Choose CSV or JSON.</source>
   <translation>Choisissez CSV ou JSON.</translation>
  </message>
  <message>
   <source>Choose CSV, JSON or binary.</source>
   <translation>Choisissez CSV, JSON ou binaire.</translation>
  </message>
  <message>
   <source>Choose CSV, or leave the table's options as they are.</source>
   <translation>Choisissez CSV, ou laissez les options du tableau comme elles sont.</translation>
  </message>
  <message>
   <source>Choose EDF, or select the channels that are wanted.</source>
   <translation>Choisissez l’EDF, ou sélectionnez les canaux voulus.</translation>
  </message>
  <message>
   <source>Choose a download from the Hexoskin dashboard, or the folder that holds it.</source>
   <translation>Choisissez un téléchargement du tableau de bord Hexoskin, ou le dossier qui le contient.</translation>
  </message>
  <message>
   <source>Choose a file name without names or numbers of people.</source>
   <translation>Choisissez un nom de fichier sans noms ni numéros de personnes.</translation>
  </message>
  <message>
   <source>Choose a folder for the store, or a new name.</source>
   <translation>Choisissez un dossier pour le dépôt, ou un nouveau nom.</translation>
  </message>
  <message>
   <source>Choose a folder outside the store.</source>
   <translation>Choisissez un dossier hors du dépôt.</translation>
  </message>
  <message>
   <source>Choose a name that ends in .zip, or a single channel.</source>
   <translation>Choisissez un nom qui finit par .zip, ou un seul canal.</translation>
  </message>
  <message>
   <source>Choose a name that ends in {0}, or in .zip.</source>
   <translation>Choisissez un nom qui finit par {0}, ou par .zip.</translation>
  </message>
  <message>
   <source>Choose a new key file.</source>
   <translation>Choisissez un nouveau fichier de clés.</translation>
  </message>
  <message>
   <source>Choose a shorter name.</source>
   <translation>Choisissez un nom plus court.</translation>
  </message>
  <message>
   <source>Choose a shorter stretch of time.</source>
   <translation>Choisissez une plage de temps plus courte.</translation>
  </message>
  <message>
   <source>Choose a signal, or let the events be annotations.</source>
   <translation>Choisissez un signal, ou laissez les événements en annotations.</translation>
  </message>
  <message>
   <source>Choose a store in a folder that you may write to.</source>
   <translation>Choisissez un dépôt dans un dossier où vous pouvez écrire.</translation>
  </message>
  <message>
   <source>Choose an empty folder or a new name for the store.</source>
   <translation>Choisissez un dossier vide ou un nouveau nom pour le dépôt.</translation>
  </message>
  <message>
   <source>Choose an empty folder or a new name.</source>
   <translation>Choisissez un dossier vide ou un nouveau nom.</translation>
  </message>
  <message>
   <source>Choose another folder for the key file, or for the export.</source>
   <translation>Choisissez un autre dossier pour le fichier de clés, ou pour l’export.</translation>
  </message>
  <message>
   <source>Choose another folder, or export less.</source>
   <translation>Choisissez un autre dossier, ou exportez moins.</translation>
  </message>
  <message>
   <source>Choose another folder, or make space and try again.</source>
   <translation>Choisissez un autre dossier, ou faites de la place et réessayez.</translation>
  </message>
  <message>
   <source>Choose another folder.</source>
   <translation>Choisissez un autre dossier.</translation>
  </message>
  <message>
   <source>Choose another key file, or a new name for a new one.</source>
   <translation>Choisissez un autre fichier de clés, ou un nouveau nom pour un nouveau.</translation>
  </message>
  <message>
   <source>Choose another name.</source>
   <translation>Choisissez un autre nom.</translation>
  </message>
  <message>
   <source>Choose another time column.</source>
   <translation>Choisissez une autre colonne du temps.</translation>
  </message>
  <message>
   <source>Choose fewer days, or a random shift.</source>
   <translation>Choisissez moins de jours, ou un décalage au hasard.</translation>
  </message>
  <message>
   <source>Choose one folder for each record (combine=each), or another format.</source>
   <translation>Choisissez un dossier par enregistrement (combine=each), ou un autre format.</translation>
  </message>
  <message>
   <source>Choose other channels or another time.</source>
   <translation>Choisissez d’autres canaux ou un autre temps.</translation>
  </message>
  <message>
   <source>Choose the folder of a store, or one with Hexoskin recordings inside.</source>
   <translation>Choisissez le dossier d’un dépôt, ou un dossier avec des enregistrements Hexoskin.</translation>
  </message>
  <message>
   <source>Choose the folder that holds the store.</source>
   <translation>Choisissez le dossier qui contient le dépôt.</translation>
  </message>
  <message>
   <source>Close it there, or save under another name.</source>
   <translation>Fermez-le là, ou enregistrez sous un autre nom.</translation>
  </message>
  <message>
   <source>Close the program that writes to it, or download it again.</source>
   <translation>Fermez le programme qui y écrit, ou téléchargez-le à nouveau.</translation>
  </message>
  <message>
   <source>Codes and people must stand side by side somewhere.</source>
   <translation>Les codes et les personnes doivent figurer côte à côte quelque part.</translation>
  </message>
  <message>
   <source>Codes of de-identified exports and whom they stand for. Keep this file apart from the exports.</source>
   <translation>Codes des exports désidentifiés et qui ils désignent. Gardez ce fichier à l’écart des exports.</translation>
  </message>
  <message>
   <source>Copy the store to a folder that you may write to, and open that.</source>
   <translation>Copiez le dépôt dans un dossier où vous pouvez écrire, et ouvrez celui-ci.</translation>
  </message>
  <message>
   <source>Core temperature</source>
   <translation>Température centrale</translation>
  </message>
  <message>
   <source>Cross-country skiing</source>
   <translation>Ski de fond</translation>
  </message>
  <message>
   <source>Dates can't be moved by {0} days.</source>
   <translation>Les dates ne peuvent pas être décalées de {0} jours.</translation>
  </message>
  <message>
   <source>Dates can't be moved by “{0}”.</source>
   <translation>Les dates ne peuvent pas être décalées de « {0} ».</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Appareil</translation>
  </message>
  <message>
   <source>Device position</source>
   <translation>Position de l’appareil</translation>
  </message>
  <message>
   <source>Device temperature</source>
   <translation>Température de l’appareil</translation>
  </message>
  <message>
   <source>Do the same once more.</source>
   <translation>Faites la même chose encore une fois.</translation>
  </message>
  <message>
   <source>Download it again, or import the recording's own download instead.</source>
   <translation>Téléchargez-le à nouveau, ou importez plutôt le téléchargement de l’enregistrement lui-même.</translation>
  </message>
  <message>
   <source>Download it again.</source>
   <translation>Téléchargez-le à nouveau.</translation>
  </message>
  <message>
   <source>Download it again; if it stays the same, don't trust it.</source>
   <translation>Téléchargez-le à nouveau ; s’il reste le même, ne vous y fiez pas.</translation>
  </message>
  <message>
   <source>Download or export it again.</source>
   <translation>Téléchargez-le ou exportez-le à nouveau.</translation>
  </message>
  <message>
   <source>Download the recording again if its exact end matters.</source>
   <translation>Téléchargez l’enregistrement à nouveau si sa fin exacte compte.</translation>
  </message>
  <message>
   <source>Download the recording again.</source>
   <translation>Téléchargez l’enregistrement à nouveau.</translation>
  </message>
  <message>
   <source>Download the recording again; if the file stays the same, leave this channel out.</source>
   <translation>Téléchargez l’enregistrement à nouveau ; si le fichier reste le même, laissez ce canal de côté.</translation>
  </message>
  <message>
   <source>Download the recordings from the Hexoskin dashboard and import them.</source>
   <translation>Téléchargez les enregistrements depuis le tableau de bord Hexoskin et importez-les.</translation>
  </message>
  <message>
   <source>Download the whole recording and import that.</source>
   <translation>Téléchargez l’enregistrement entier et importez-le.</translation>
  </message>
  <message>
   <source>Download the zip again.</source>
   <translation>Téléchargez le zip à nouveau.</translation>
  </message>
  <message>
   <source>ECG channel, technical</source>
   <translation>Canal ECG, technique</translation>
  </message>
  <message>
   <source>ECG lead I</source>
   <translation>Dérivation ECG I</translation>
  </message>
  <message>
   <source>ECG lead II</source>
   <translation>Dérivation ECG II</translation>
  </message>
  <message>
   <source>ECG lead III</source>
   <translation>Dérivation ECG III</translation>
  </message>
  <message>
   <source>ECG off nominal</source>
   <translation>ECG hors norme</translation>
  </message>
  <message>
   <source>ECG quality</source>
   <translation>Qualité de l’ECG</translation>
  </message>
  <message>
   <source>EDF allows plain letters only. “{0}” will be written “{1}”.</source>
   <translation>EDF n’admet que des lettres simples. « {0} » sera écrit « {1} ».</translation>
  </message>
  <message>
   <source>EDF and WAV hold signals, not tables.</source>
   <translation>EDF et WAV contiennent des signaux, pas des tableaux.</translation>
  </message>
  <message>
   <source>EDF annotations</source>
   <translation>annotations de l’EDF</translation>
  </message>
  <message>
   <source>EDF files always contain every stored value with its time.</source>
   <translation>Les fichiers EDF contiennent toujours chaque valeur stockée avec son temps.</translation>
  </message>
  <message>
   <source>EDF header</source>
   <translation>en-tête de l’EDF</translation>
  </message>
  <message>
   <source>EDF will be written as {0} files: one per gap-free stretch of {1}.</source>
   <translation>EDF sera écrit en {0} fichiers : un par plage sans interruption de {1}.</translation>
  </message>
  <message>
   <source>EDF's 8 characters for a bound make the gain {0} instead of {1}; physical values differ by at most {2}.</source>
   <translation>Les 8 caractères d’EDF pour une borne font du gain {0} au lieu de {1} ; les valeurs physiques diffèrent d’au plus {2}.</translation>
  </message>
  <message>
   <source>EDF's field for the person has 80 characters; it will be written “{0}”.</source>
   <translation>Le champ d’EDF pour la personne a 80 caractères ; il sera écrit « {0} ».</translation>
  </message>
  <message>
   <source>EDF's labels have {0} characters: “{1}” is written “{2}”.</source>
   <translation>Les étiquettes d’EDF ont {0} caractères : « {1} » s’écrit « {2} ».</translation>
  </message>
  <message>
   <source>EDF's units have 8 characters: “{0}” will be written “{1}”.</source>
   <translation>Les unités d’EDF ont 8 caractères : « {0} » sera écrit « {1} ».</translation>
  </message>
  <message>
   <source>EDF+ with every stored value, events as annotations</source>
   <translation>EDF+ avec chaque valeur stockée, les événements en annotations</translation>
  </message>
  <message>
   <source>EDF+ with every stored value, which MNE, pyedflib and edfio read</source>
   <translation>EDF+ avec chaque valeur stockée, que lisent MNE, pyedflib et edfio</translation>
  </message>
  <message>
   <source>EDF, CSV, JSON or WAV</source>
   <translation>EDF, CSV, JSON ou WAV</translation>
  </message>
  <message>
   <source>Energy</source>
   <translation>Énergie</translation>
  </message>
  <message>
   <source>Energy by heart rate</source>
   <translation>Énergie d’après la fréquence cardiaque</translation>
  </message>
  <message>
   <source>Energy in all</source>
   <translation>Énergie totale</translation>
  </message>
  <message>
   <source>Events are written without their times.</source>
   <translation>Les événements sont écrits sans leurs temps.</translation>
  </message>
  <message>
   <source>Expirations</source>
   <translation>Expirations</translation>
  </message>
  <message>
   <source>Export again; if it happens again, choose another disk.</source>
   <translation>Exportez à nouveau ; si cela se reproduit, choisissez un autre disque.</translation>
  </message>
  <message>
   <source>Export the channel again with its times.</source>
   <translation>Exportez le canal à nouveau avec ses temps.</translation>
  </message>
  <message>
   <source>Export the recording again from the program that made the file.</source>
   <translation>Exportez l’enregistrement à nouveau depuis le programme qui a fait le fichier.</translation>
  </message>
  <message>
   <source>Flags and states have no mean: only their number, and the share without a flag, is told.</source>
   <translation>Les indicateurs et les états n’ont pas de moyenne : seuls leur nombre et la part sans indicateur sont donnés.</translation>
  </message>
  <message>
   <source>For EDFbrowser</source>
   <translation>Pour EDFbrowser</translation>
  </message>
  <message>
   <source>For Excel</source>
   <translation>Pour Excel</translation>
  </message>
  <message>
   <source>For Excel in French</source>
   <translation>Pour Excel en français</translation>
  </message>
  <message>
   <source>For Kubios</source>
   <translation>Pour Kubios</translation>
  </message>
  <message>
   <source>For Python and MNE</source>
   <translation>Pour Python et MNE</translation>
  </message>
  <message>
   <source>For pandas and R</source>
   <translation>Pour pandas et R</translation>
  </message>
  <message>
   <source>General sport</source>
   <translation>Sport en général</translation>
  </message>
  <message>
   <source>Give the folder of a store.</source>
   <translation>Donnez le dossier d’un dépôt.</translation>
  </message>
  <message>
   <source>Give “{0}” once.</source>
   <translation>Donnez « {0} » une seule fois.</translation>
  </message>
  <message>
   <source>HRV HF power</source>
   <translation>Puissance HF (VFC)</translation>
  </message>
  <message>
   <source>HRV HF, normalised</source>
   <translation>HF normalisée (VFC)</translation>
  </message>
  <message>
   <source>HRV LF power</source>
   <translation>Puissance LF (VFC)</translation>
  </message>
  <message>
   <source>HRV LF, normalised</source>
   <translation>LF normalisée (VFC)</translation>
  </message>
  <message>
   <source>HRV LF/HF ratio</source>
   <translation>Rapport LF/HF (VFC)</translation>
  </message>
  <message>
   <source>HRV triangular index</source>
   <translation>Indice triangulaire de la VFC</translation>
  </message>
  <message>
   <source>Heart</source>
   <translation>Cœur</translation>
  </message>
  <message>
   <source>Heart rate</source>
   <translation>Fréquence cardiaque</translation>
  </message>
  <message>
   <source>Heart rate quality</source>
   <translation>Qualité de la fréquence cardiaque</translation>
  </message>
  <message>
   <source>Heart rate recovery</source>
   <translation>Récupération de la fréquence cardiaque</translation>
  </message>
  <message>
   <source>Here it is person {0}'s; what comes in says person {1}.</source>
   <translation>Ici, il est à la personne {0} ; ce qui arrive dit la personne {1}.</translation>
  </message>
  <message>
   <source>Hexoskin accounts can't be opened yet.</source>
   <translation>Les comptes Hexoskin ne peuvent pas encore être ouverts.</translation>
  </message>
  <message>
   <source>Hexoview {0}</source>
   <translation>Hexoview {0}</translation>
  </message>
  <message>
   <source>ISO 8601 in {0} with its offset, {1}</source>
   <translation>ISO 8601 en {0} avec son décalage, {1}</translation>
  </message>
  <message>
   <source>If it stays so, move that file away: the next import makes it anew from the recordings.</source>
   <translation>Si cela reste ainsi, déplacez ce fichier : le prochain import le refait depuis les enregistrements.</translation>
  </message>
  <message>
   <source>Import it into a second store to look at both.</source>
   <translation>Importez-le dans un second dépôt pour regarder les deux.</translation>
  </message>
  <message>
   <source>Import it into a second store.</source>
   <translation>Importez-le dans un second dépôt.</translation>
  </message>
  <message>
   <source>Import it once more as a replacement to take them in.</source>
   <translation>Importez-le encore une fois en remplacement pour les prendre.</translation>
  </message>
  <message>
   <source>Import that recording, or an export of it in binary or EDF.</source>
   <translation>Importez cet enregistrement, ou un export de celui-ci en binaire ou en EDF.</translation>
  </message>
  <message>
   <source>Import the recording's own download instead.</source>
   <translation>Importez plutôt le téléchargement de l’enregistrement lui-même.</translation>
  </message>
  <message>
   <source>Import the recording's own file again.</source>
   <translation>Importez à nouveau le fichier de l’enregistrement lui-même.</translation>
  </message>
  <message>
   <source>In a flat list nobody knows from which start a time has elapsed.</source>
   <translation>Dans une liste plate, personne ne sait depuis quel début un temps s’est écoulé.</translation>
  </message>
  <message>
   <source>Inspirations</source>
   <translation>Inspirations</translation>
  </message>
  <message>
   <source>Install the newest Hexoview.</source>
   <translation>Installez le plus récent Hexoview.</translation>
  </message>
  <message>
   <source>Intervals are written in ms, and without the 0 that each record begins with.</source>
   <translation>Les intervalles sont écrits en ms, et sans le 0 par lequel chaque enregistrement commence.</translation>
  </message>
  <message>
   <source>It begins with {0}, not with 'time [s],NAME [unit](/api/datatype/…'.</source>
   <translation>Il commence par {0}, non par 'time [s],NAME [unit](/api/datatype/…'.</translation>
  </message>
  <message>
   <source>It begins with {0}, not with the version 0.</source>
   <translation>Il commence par {0}, non par la version 0.</translation>
  </message>
  <message>
   <source>It counts 1/{0} s, and every recording of this store counts 1/{1} s; one store has one clock.</source>
   <translation>Il compte 1/{0} s, et chaque enregistrement de ce dépôt 1/{1} s ; un dépôt a une seule horloge.</translation>
  </message>
  <message>
   <source>It counts its times from another start, so that channels of both don't fit one recording.</source>
   <translation>Il compte ses temps depuis un autre début, si bien que les canaux des deux ne vont pas dans un même enregistrement.</translation>
  </message>
  <message>
   <source>It declares {0} data records, and {1} are there.</source>
   <translation>Il déclare {0} blocs de données, et {1} sont là.</translation>
  </message>
  <message>
   <source>It does not begin with RIFF and WAVE.</source>
   <translation>Il ne commence pas par RIFF et WAVE.</translation>
  </message>
  <message>
   <source>It doesn't exist.</source>
   <translation>Il n’existe pas.</translation>
  </message>
  <message>
   <source>It has a letter that isn't UTF-8, so the manifest couldn't name the file.</source>
   <translation>Il contient une lettre qui n’est pas en UTF-8 : le manifeste ne pourrait pas nommer le fichier.</translation>
  </message>
  <message>
   <source>It has more than {0} bytes.</source>
   <translation>Il a plus de {0} octets.</translation>
  </message>
  <message>
   <source>It has more than {0} columns.</source>
   <translation>Il a plus de {0} colonnes.</translation>
  </message>
  <message>
   <source>It has {0} bytes and says it unpacks to {1}, more than 200 times.</source>
   <translation>Il a {0} octets et dit se décompresser en {1}, plus de 200 fois.</translation>
  </message>
  <message>
   <source>It has {0} bytes: {1} times {2} and {3} more.</source>
   <translation>Il a {0} octets : {1} fois {2} et {3} de plus.</translation>
  </message>
  <message>
   <source>It has {0} bytes; Hexoview reads up to {1}.</source>
   <translation>Il a {0} octets ; Hexoview en lit jusqu’à {1}.</translation>
  </message>
  <message>
   <source>It has {0} bytes; the shortest EDF header has {1}.</source>
   <translation>Il a {0} octets ; le plus court en-tête EDF en a {1}.</translation>
  </message>
  <message>
   <source>It has {0} channels; a Hexoskin file has 1.</source>
   <translation>Il a {0} canaux ; un fichier Hexoskin en a 1.</translation>
  </message>
  <message>
   <source>It has {0} characters; a query has at most {1}.</source>
   <translation>Il a {0} caractères ; une requête en a au plus {1}.</translation>
  </message>
  <message>
   <source>It has {0} data records; EDF needs at least 1.</source>
   <translation>Il a {0} blocs de données ; EDF en exige au moins 1.</translation>
  </message>
  <message>
   <source>It has {0} signals; EDF holds 1 to {1}.</source>
   <translation>Il a {0} signaux ; EDF en contient de 1 à {1}.</translation>
  </message>
  <message>
   <source>It holds a channel of kind {0} that it doesn't describe.</source>
   <translation>Il contient un canal du genre {0} qu’il ne décrit pas.</translation>
  </message>
  <message>
   <source>It holds a converter's copies of the recording beside it, and isn't needed.</source>
   <translation>Il contient les copies qu’un convertisseur a faites de l’enregistrement d’à côté, et n’est pas nécessaire.</translation>
  </message>
  <message>
   <source>It holds a converter's tables, and the recording that they were made from doesn't lie beside it. They don't say when they begin; import the download itself.</source>
   <translation>Il contient les tableaux d’un convertisseur, et l’enregistrement dont ils viennent ne se trouve pas à côté. Ils ne disent pas quand ils commencent ; importez le téléchargement lui-même.</translation>
  </message>
  <message>
   <source>It holds another sample ({0}), and this would be {1}.</source>
   <translation>Il contient un autre exemple ({0}), et celui-ci serait {1}.</translation>
  </message>
  <message>
   <source>It holds no JSON object.</source>
   <translation>Il ne contient pas d’objet JSON.</translation>
  </message>
  <message>
   <source>It holds no value. {0}</source>
   <translation>Il ne contient aucune valeur. {0}</translation>
  </message>
  <message>
   <source>It holds other things, such as {0}.</source>
   <translation>Il contient autre chose, comme {0}.</translation>
  </message>
  <message>
   <source>It holds {0} files; Hexoview opens up to {1}.</source>
   <translation>Il contient {0} fichiers ; Hexoview en ouvre jusqu’à {1}.</translation>
  </message>
  <message>
   <source>It holds {0} records or activities of one.</source>
   <translation>Il contient {0} enregistrements ou des activités d’un seul.</translation>
  </message>
  <message>
   <source>It holds {0} twice, once perhaps in other letters.</source>
   <translation>Il contient {0} deux fois, une fois peut-être en d’autres lettres.</translation>
  </message>
  <message>
   <source>It is a file, not a folder.</source>
   <translation>C’est un fichier, pas un dossier.</translation>
  </message>
  <message>
   <source>It is a store of {0} recordings that are no sample.</source>
   <translation>C’est un dépôt de {0} enregistrements qui ne sont pas un exemple.</translation>
  </message>
  <message>
   <source>It is damaged or no zip at all: {0}.</source>
   <translation>Il est abîmé, ou pas un zip du tout : {0}.</translation>
  </message>
  <message>
   <source>It is in use by {0} (process number and computer).</source>
   <translation>Il est utilisé par {0} (numéro de processus et ordinateur).</translation>
  </message>
  <message>
   <source>It is no CSV text: {0}.</source>
   <translation>Ce n’est pas un texte CSV : {0}.</translation>
  </message>
  <message>
   <source>It is no JSON text: {0}.</source>
   <translation>Ce n’est pas un texte JSON : {0}.</translation>
  </message>
  <message>
   <source>It is of the kind that the first store holds, and was passed by.</source>
   <translation>Il est du genre que le premier dépôt contient, et a été laissé de côté.</translation>
  </message>
  <message>
   <source>It is of version {0}; this Hexoview reads version {1}.</source>
   <translation>Il est de la version {0} ; cet Hexoview lit la version {1}.</translation>
  </message>
  <message>
   <source>It isn't JSON.</source>
   <translation>Ce n’est pas du JSON.</translation>
  </message>
  <message>
   <source>It isn't in this version's list: it is shown with its number and can be exported.</source>
   <translation>Il n’est pas dans la liste de cette version : il est montré avec son numéro et peut être exporté.</translation>
  </message>
  <message>
   <source>It isn't what a de-identified export of Hexoview writes.</source>
   <translation>Ce n’est pas ce qu’écrit un export désidentifié d’Hexoview.</translation>
  </message>
  <message>
   <source>It lies on the computer {0}; a file:/// address names one on this computer.</source>
   <translation>Il se trouve sur l’ordinateur {0} ; une adresse file:/// en nomme un sur cet ordinateur.</translation>
  </message>
  <message>
   <source>It lists {0} files in {1} bytes; Hexoview opens zips of up to {2} files.</source>
   <translation>Il liste {0} fichiers en {1} octets ; Hexoview ouvre des zips jusqu’à {2} fichiers.</translation>
  </message>
  <message>
   <source>It should have {0} bytes and has {1}.</source>
   <translation>Il devrait avoir {0} octets et en a {1}.</translation>
  </message>
  <message>
   <source>It starts in {0}; EDF knows 1985 to 2084.</source>
   <translation>Il commence en {0} ; EDF connaît 1985 à 2084.</translation>
  </message>
  <message>
   <source>It takes {0} bytes; a WAV file ends at {1} bytes (4 GiB).</source>
   <translation>Cela prend {0} octets ; un fichier WAV finit à {1} octets (4 Gio).</translation>
  </message>
  <message>
   <source>It takes {0}.</source>
   <translation>Cela prend {0}.</translation>
  </message>
  <message>
   <source>It takes {0}{1}.</source>
   <translation>Cela prend {0}{1}.</translation>
  </message>
  <message>
   <source>It unpacks to {0} bytes, and {1} are free on the store's disk.</source>
   <translation>Cela se décompresse en {0} octets, et {1} sont libres sur le disque du dépôt.</translation>
  </message>
  <message>
   <source>It was brought into the store again since it was removed.</source>
   <translation>Il est revenu dans le dépôt depuis qu’il a été retiré.</translation>
  </message>
  <message>
   <source>It was exported without times, and its values can't be placed.</source>
   <translation>Il a été exporté sans les temps, et ses valeurs ne peuvent pas être placées.</translation>
  </message>
  <message>
   <source>It was finished before.</source>
   <translation>C’était déjà fini.</translation>
  </message>
  <message>
   <source>It was made by another program (application id {0}).</source>
   <translation>Il a été fait par un autre programme (identifiant d’application {0}).</translation>
  </message>
  <message>
   <source>It was saved on {0} and has {1}.</source>
   <translation>Il a été enregistré sur {0} et a {1}.</translation>
  </message>
  <message>
   <source>It would have a gap, or its values are stored in another way.</source>
   <translation>Il aurait une interruption, ou ses valeurs sont stockées autrement.</translation>
  </message>
  <message>
   <source>It would have {0} data records; EDF needs at least 1.</source>
   <translation>Il aurait {0} blocs de données ; EDF en exige au moins 1.</translation>
  </message>
  <message>
   <source>Its address begins with {0}://; Hexoview opens folders and file:/// addresses.</source>
   <translation>Son adresse commence par {0}:// ; Hexoview ouvre des dossiers et des adresses file:///.</translation>
  </message>
  <message>
   <source>Its bytes are not those that were exported: the manifest has another checksum.</source>
   <translation>Ses octets ne sont pas ceux qui ont été exportés : le manifeste a une autre somme de contrôle.</translation>
  </message>
  <message>
   <source>Its bytes don't unpack to what was packed: {0}.</source>
   <translation>Ses octets ne se décompressent pas en ce qui avait été compressé : {0}.</translation>
  </message>
  <message>
   <source>Its data records hold no samples.</source>
   <translation>Ses blocs de données ne contiennent aucune valeur.</translation>
  </message>
  <message>
   <source>Its data records last 0 s, and its signals have values in them.</source>
   <translation>Ses blocs de données durent 0 s, et ses signaux y ont des valeurs.</translation>
  </message>
  <message>
   <source>Its data records last {0} s, which is no short decimal.</source>
   <translation>Ses blocs de données durent {0} s, ce qui n’est pas un court nombre décimal.</translation>
  </message>
  <message>
   <source>Its data records last {0} s.</source>
   <translation>Ses blocs de données durent {0} s.</translation>
  </message>
  <message>
   <source>Its encoding has the number {0}; only plain PCM (1) holds stored numbers.</source>
   <translation>Son codage a le numéro {0} ; seul le PCM simple (1) contient des nombres stockés.</translation>
  </message>
  <message>
   <source>Its events differ in the time that both have.</source>
   <translation>Ses événements diffèrent pendant le temps que les deux ont.</translation>
  </message>
  <message>
   <source>Its first line names no channel, or one of them twice.</source>
   <translation>Sa première ligne ne nomme aucun canal, ou un deux fois.</translation>
  </message>
  <message>
   <source>Its first line names no column of times in ticks, such as 'time [s/256]'.</source>
   <translation>Sa première ligne ne nomme aucune colonne de temps en tics, comme 'time [s/256]'.</translation>
  </message>
  <message>
   <source>Its first row holds no column 'uri'.</source>
   <translation>Sa première ligne n’a pas de colonne 'uri'.</translation>
  </message>
  <message>
   <source>Its format chunk has {0} bytes, 16 are needed.</source>
   <translation>Son bloc de format a {0} octets, il en faut 16.</translation>
  </message>
  <message>
   <source>Its header has {0} bytes; the file ends after {1}.</source>
   <translation>Son en-tête a {0} octets ; le fichier finit après {1}.</translation>
  </message>
  <message>
   <source>Its header says {0} in the rate field; {1} is expected.</source>
   <translation>Son en-tête dit {0} dans le champ de fréquence ; {1} est attendu.</translation>
  </message>
  <message>
   <source>Its info.json holds none that Hexoview can use.</source>
   <translation>Son info.json n’en contient aucun qu’Hexoview puisse utiliser.</translation>
  </message>
  <message>
   <source>Its last value is stamped {0} ticks after the start.</source>
   <translation>Sa dernière valeur est datée {0} tics après le début.</translation>
  </message>
  <message>
   <source>Its manifest doesn't say which recording it is a part of, or whose.</source>
   <translation>Son manifeste ne dit pas de quel enregistrement il fait partie, ni de qui.</translation>
  </message>
  <message>
   <source>Its manifest doesn't say which series the file holds.</source>
   <translation>Son manifeste ne dit pas quelle série le fichier contient.</translation>
  </message>
  <message>
   <source>Its name {0} or unit {1} has a bracket, has a comma or is empty.</source>
   <translation>Son nom {0} ou son unité {1} a un crochet, a une virgule ou est vide.</translation>
  </message>
  <message>
   <source>Its number of signals is {0}; EDF holds 1 to {1}.</source>
   <translation>Son nombre de signaux est {0} ; EDF en contient de 1 à {1}.</translation>
  </message>
  <message>
   <source>Its part is told from “{0}”; it should be start or end.</source>
   <translation>Sa partie est comptée depuis « {0} » ; ce devrait être start ou end.</translation>
  </message>
  <message>
   <source>Its query can't be read: {0}</source>
   <translation>Sa requête ne peut pas être lue : {0}</translation>
  </message>
  <message>
   <source>Its rate field is 0.</source>
   <translation>Son champ de fréquence est 0.</translation>
  </message>
  <message>
   <source>Its rate field is {0}.</source>
   <translation>Son champ de fréquence est {0}.</translation>
  </message>
  <message>
   <source>Its rate field would be {0}; WAV knows 1 to {1}.</source>
   <translation>Son champ de fréquence serait {0} ; WAV connaît 1 à {1}.</translation>
  </message>
  <message>
   <source>Its rate is {0} Hz; the field holds whole Hz or whole seconds.</source>
   <translation>Sa fréquence est {0} Hz ; le champ contient des Hz entiers ou des secondes entières.</translation>
  </message>
  <message>
   <source>Its recordings lie in the folder trash/{0} and can be imported from there.</source>
   <translation>Ses enregistrements se trouvent dans le dossier trash/{0} et peuvent être importés de là.</translation>
  </message>
  <message>
   <source>Its start is {0} {1}, which no calendar has.</source>
   <translation>Son début est {0} {1}, qu’aucun calendrier ne connaît.</translation>
  </message>
  <message>
   <source>Its start is {0} {1}.</source>
   <translation>Son début est {0} {1}.</translation>
  </message>
  <message>
   <source>Its start is {0}: no time from 2009 to 2049 in ticks of 1/256 or 1/1000 s.</source>
   <translation>Son début est {0} : aucun temps de 2009 à 2049 en tics de 1/256 ou 1/1000 s.</translation>
  </message>
  <message>
   <source>Its times are no ticks of 1/256 or 1/1000 s from 2009 to 2049.</source>
   <translation>Ses temps ne sont pas des tics de 1/256 ou 1/1000 s de 2009 à 2049.</translation>
  </message>
  <message>
   <source>Its values are {0}; a store's WAV holds integers of 16 or 32 bits.</source>
   <translation>Ses valeurs sont {0} ; le WAV d’un dépôt contient des entiers de 16 ou 32 bits.</translation>
  </message>
  <message>
   <source>Its values come before the format chunk that says how to read them.</source>
   <translation>Ses valeurs viennent avant le bloc de format qui dit comment les lire.</translation>
  </message>
  <message>
   <source>Its values come {0}, which is a {1} file.</source>
   <translation>Ses valeurs viennent {0}, ce qui est un fichier {1}.</translation>
  </message>
  <message>
   <source>Its values don't follow each other at the channels' rates: it was thinned out, or its times were rounded. {0}</source>
   <translation>Ses valeurs ne se suivent pas aux fréquences des canaux : il a été réduit, ou ses temps ont été arrondis. {0}</translation>
  </message>
  <message>
   <source>Its values go from {0} to {1}; {2} words of {3} bits don't hold them.</source>
   <translation>Ses valeurs vont de {0} à {1} ; {2} mots de {3} bits ne les contiennent pas.</translation>
  </message>
  <message>
   <source>Its values have {0} bits; a Hexoskin file has 16 or 32.</source>
   <translation>Ses valeurs ont {0} bits ; un fichier Hexoskin en a 16 ou 32.</translation>
  </message>
  <message>
   <source>Its values {0} to {1} do not lie within EDF's {2} to {3}.</source>
   <translation>Ses valeurs {0} à {1} ne se trouvent pas dans les {2} à {3} d’EDF.</translation>
  </message>
  <message>
   <source>Its {0} data records of {1} s would last over 30 years.</source>
   <translation>Ses {0} blocs de données de {1} s dureraient plus de 30 ans.</translation>
  </message>
  <message>
   <source>Its {0} is damaged or missing ({1}).</source>
   <translation>Son {0} est abîmé ou manque ({1}).</translation>
  </message>
  <message>
   <source>Its {0} is {1}.</source>
   <translation>Son {0} est {1}.</translation>
  </message>
  <message>
   <source>Its {0} {1} has {2} characters; EDF holds {3}.</source>
   <translation>Son {0} {1} a {2} caractères ; EDF en contient {3}.</translation>
  </message>
  <message>
   <source>Its {0} {1} holds other characters than printable ASCII.</source>
   <translation>Son {0} {1} contient d’autres caractères que l’ASCII imprimable.</translation>
  </message>
  <message>
   <source>JSON, CSV, EDF header, info.json, names of files and folders, manifest</source>
   <translation>JSON, CSV, en-tête EDF, info.json, noms de fichiers et de dossiers, manifeste</translation>
  </message>
  <message>
   <source>Keep the file and its manifest together, as they were exported, or import the zip or folder.</source>
   <translation>Gardez le fichier et son manifeste ensemble, comme ils ont été exportés, ou importez le zip ou le dossier.</translation>
  </message>
  <message>
   <source>Keep the one that is there, or remove it first.</source>
   <translation>Gardez celui qui est là, ou retirez-le d’abord.</translation>
  </message>
  <message>
   <source>LA off</source>
   <translation>LA décollée</translation>
  </message>
  <message>
   <source>LL off</source>
   <translation>LL décollée</translation>
  </message>
  <message>
   <source>Leave out {0}</source>
   <translation>Laisser de côté {0}</translation>
  </message>
  <message>
   <source>Leave the channel out, or choose CSV or JSON.</source>
   <translation>Laissez le canal de côté, ou choisissez CSV ou JSON.</translation>
  </message>
  <message>
   <source>Leave “flat” off, or the description lines and the split.</source>
   <translation>Désactivez « flat », ou les lignes de description et la division.</translation>
  </message>
  <message>
   <source>Leave “flat” off.</source>
   <translation>Désactivez « flat ».</translation>
  </message>
  <message>
   <source>Leave “no_timestamps” off.</source>
   <translation>Désactivez « no_timestamps ».</translation>
  </message>
  <message>
   <source>Leave “seconds” off, or write the times as ticks.</source>
   <translation>Désactivez « seconds », ou écrivez les temps en tics.</translation>
  </message>
  <message>
   <source>List what is there with `hexoview trash STORE`.</source>
   <translation>Listez ce qui s’y trouve avec `hexoview trash STORE`.</translation>
  </message>
  <message>
   <source>Make room on the disk, then import again.</source>
   <translation>Faites de la place sur le disque, puis importez à nouveau.</translation>
  </message>
  <message>
   <source>Make room on the disk, then import again; what came in before is kept.</source>
   <translation>Faites de la place sur le disque, puis importez à nouveau ; ce qui est arrivé avant est gardé.</translation>
  </message>
  <message>
   <source>Mean NN</source>
   <translation>NN moyen</translation>
  </message>
  <message>
   <source>Minute ventilation</source>
   <translation>Ventilation minute</translation>
  </message>
  <message>
   <source>Minute ventilation, by weight</source>
   <translation>Ventilation minute, selon le poids</translation>
  </message>
  <message>
   <source>Mountain biking</source>
   <translation>VTT</translation>
  </message>
  <message>
   <source>Movement</source>
   <translation>Mouvement</translation>
  </message>
  <message>
   <source>NN interval</source>
   <translation>Intervalle NN</translation>
  </message>
  <message>
   <source>NN over RR</source>
   <translation>NN sur RR</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <source>Name the key file.</source>
   <translation>Nommez le fichier de clés.</translation>
  </message>
  <message>
   <source>Neither its name nor its first line is that of a Hexoskin channel.</source>
   <translation>Ni son nom ni sa première ligne ne sont ceux d’un canal Hexoskin.</translation>
  </message>
  <message>
   <source>No data chunk starts in its first {0} bytes.</source>
   <translation>Aucun bloc de données ne commence dans ses {0} premiers octets.</translation>
  </message>
  <message>
   <source>No part of a recording, left out: {0}.</source>
   <translation>Ne fait partie d’aucun enregistrement, laissé de côté : {0}.</translation>
  </message>
  <message>
   <source>No recording was found in {0}.</source>
   <translation>Aucun enregistrement n’a été trouvé dans {0}.</translation>
  </message>
  <message>
   <source>No store is named.</source>
   <translation>Aucun dépôt n’est nommé.</translation>
  </message>
  <message>
   <source>No value meets all of these: {0}.</source>
   <translation>Aucune valeur ne satisfait tout ceci : {0}.</translation>
  </message>
  <message>
   <source>None of its channels has a value.</source>
   <translation>Aucun de ses canaux n’a de valeur.</translation>
  </message>
  <message>
   <source>None of the channels of {0} has a value.</source>
   <translation>Aucun des canaux de {0} n’a de valeur.</translation>
  </message>
  <message>
   <source>None of these is in {0}: {1}.</source>
   <translation>Rien de cela n’est dans {0} : {1}.</translation>
  </message>
  <message>
   <source>Not enough space.</source>
   <translation>Pas assez d’espace.</translation>
  </message>
  <message>
   <source>Note on the person</source>
   <translation>Note sur la personne</translation>
  </message>
  <message>
   <source>Nothing can be brought into {0}.</source>
   <translation>Rien ne peut être importé dans {0}.</translation>
  </message>
  <message>
   <source>One second of all its channels and annotations takes {0} bytes; readers of EDF take {1}.</source>
   <translation>Une seconde de tous ses canaux et annotations prend {0} octets ; les lecteurs d’EDF en prennent {1}.</translation>
  </message>
  <message>
   <source>One stretch has its values on a grid, the other has not.</source>
   <translation>Une plage a ses valeurs sur une grille, l’autre non.</translation>
  </message>
  <message>
   <source>Only info.json says whose recording it is and when it began.</source>
   <translation>Seul info.json dit de qui est l’enregistrement et quand il a commencé.</translation>
  </message>
  <message>
   <source>Open it again when the import has ended.</source>
   <translation>Ouvrez-le à nouveau quand l’import sera fini.</translation>
  </message>
  <message>
   <source>P1 to P4 depend on how the device sits in its pocket</source>
   <translation>P1 à P4 dépendent de la position de l’appareil dans sa poche</translation>
  </message>
  <message>
   <source>P5, upright</source>
   <translation>P5, debout</translation>
  </message>
  <message>
   <source>PPG off nominal</source>
   <translation>PPG hors norme</translation>
  </message>
  <message>
   <source>Pair {0} is stamped {1} ticks; times end below {2}.</source>
   <translation>La paire {0} est datée {1} tics ; les temps finissent au-dessous de {2}.</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Personne</translation>
  </message>
  <message>
   <source>Person {0}</source>
   <translation>Personne {0}</translation>
  </message>
  <message>
   <source>Photoplethysmogram</source>
   <translation>Photopléthysmogramme</translation>
  </message>
  <message>
   <source>Photoplethysmogram, DO</source>
   <translation>Photopléthysmogramme, DO</translation>
  </message>
  <message>
   <source>Photoplethysmogram, disconnected</source>
   <translation>Photopléthysmogramme, débranché</translation>
  </message>
  <message>
   <source>Photoplethysmogram, out of track</source>
   <translation>Photopléthysmogramme, hors suivi</translation>
  </message>
  <message>
   <source>Place of the store</source>
   <translation>Emplacement du dépôt</translation>
  </message>
  <message>
   <source>Pulse transit time</source>
   <translation>Temps de transit de l’onde de pouls</translation>
  </message>
  <message>
   <source>QRS detections</source>
   <translation>Détections QRS</translation>
  </message>
  <message>
   <source>Query</source>
   <translation>Requête</translation>
  </message>
  <message>
   <source>RA off</source>
   <translation>RA décollée</translation>
  </message>
  <message>
   <source>RL off</source>
   <translation>RL décollée</translation>
  </message>
  <message>
   <source>RR interval</source>
   <translation>Intervalle RR</translation>
  </message>
  <message>
   <source>RR interval quality</source>
   <translation>Qualité de l’intervalle RR</translation>
  </message>
  <message>
   <source>RR interval, realigned</source>
   <translation>Intervalle RR, réaligné</translation>
  </message>
  <message>
   <source>RR intervals in ms, one a line, without the 0 that a record begins with</source>
   <translation>Intervalles RR en ms, un par ligne, sans le 0 par lequel un enregistrement commence</translation>
  </message>
  <message>
   <source>RR intervals of normal beats, cleaned</source>
   <translation>Intervalles RR des battements normaux, nettoyés</translation>
  </message>
  <message>
   <source>Range {0}</source>
   <translation>Activité {0}</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>Enregistrement</translation>
  </message>
  <message>
   <source>Recorder started</source>
   <translation>Enregistreur démarré</translation>
  </message>
  <message>
   <source>Recorder stopped</source>
   <translation>Enregistreur arrêté</translation>
  </message>
  <message>
   <source>Recording {0} can't be brought back.</source>
   <translation>L’enregistrement {0} ne peut pas être remis.</translation>
  </message>
  <message>
   <source>Recording {0} can't take the place of what is here.</source>
   <translation>L’enregistrement {0} ne peut pas prendre la place de ce qui est ici.</translation>
  </message>
  <message>
   <source>Recording {0} contradicts recording {1}, which is here.</source>
   <translation>L’enregistrement {0} contredit l’enregistrement {1}, qui est ici.</translation>
  </message>
  <message>
   <source>Recording {0} has no channel with a value any more.</source>
   <translation>L’enregistrement {0} n’a plus aucun canal avec une valeur.</translation>
  </message>
  <message>
   <source>Recording {0} has values that are not here, and lacks others that are.</source>
   <translation>L’enregistrement {0} a des valeurs qui ne sont pas ici, et il en manque d’autres qui y sont.</translation>
  </message>
  <message>
   <source>Recording {0} has {1} stamped at or after its end, {2}: kept in the store, and part of no query by record.</source>
   <translation>L’enregistrement {0} a {1} à sa fin ou après, {2} : gardées dans le dépôt, et hors de toute requête par enregistrement.</translation>
  </message>
  <message>
   <source>Recording {0} is another person's here.</source>
   <translation>L’enregistrement {0} est ici à une autre personne.</translation>
  </message>
  <message>
   <source>Recording {0} is here already.</source>
   <translation>L’enregistrement {0} est déjà ici.</translation>
  </message>
  <message>
   <source>Recording {0} is here with less. What comes in also has {1}.</source>
   <translation>L’enregistrement {0} est ici avec moins. Ce qui arrive a aussi {1}.</translation>
  </message>
  <message>
   <source>Recording {0} is no longer here.</source>
   <translation>L’enregistrement {0} n’est plus ici.</translation>
  </message>
  <message>
   <source>Recording {0} is no longer in the trash.</source>
   <translation>L’enregistrement {0} n’est plus dans la corbeille.</translation>
  </message>
  <message>
   <source>Recording {0} of person {1}: {2}, {3}.</source>
   <translation>Enregistrement {0} de la personne {1} : {2}, {3}.</translation>
  </message>
  <message>
   <source>Recording {0} was in the store's folder and is in its list again.</source>
   <translation>L’enregistrement {0} était dans le dossier du dépôt et figure à nouveau dans sa liste.</translation>
  </message>
  <message>
   <source>Recordings of person {0} come from {1} devices: {2}. If a device was lent to somebody else under the same number, these are two people's recordings.</source>
   <translation>Les enregistrements de la personne {0} viennent de {1} appareils : {2}. Si un appareil a été prêté à quelqu’un d’autre sous le même numéro, ce sont les enregistrements de deux personnes.</translation>
  </message>
  <message>
   <source>Recordings {0} and {1} of person {2} cover the same time, from {3} to {4}. Nobody wears two shirts: see whether one of them is another person's.</source>
   <translation>Les enregistrements {0} et {1} de la personne {2} couvrent le même temps, de {3} à {4}. Personne ne porte deux chemises : voyez si l’un d’eux est à une autre personne.</translation>
  </message>
  <message>
   <source>Remove the folder and make the sample again.</source>
   <translation>Supprimez le dossier et refaites l’exemple.</translation>
  </message>
  <message>
   <source>Report this, with the format and the options that were chosen.</source>
   <translation>Signalez ceci, avec le format et les options choisis.</translation>
  </message>
  <message>
   <source>Rest test</source>
   <translation>Test de repos</translation>
  </message>
  <message>
   <source>SQLite says: {0}.</source>
   <translation>SQLite dit : {0}.</translation>
  </message>
  <message>
   <source>Save it anew from Hexoview, or mend it by hand.</source>
   <translation>Enregistrez-le à nouveau depuis Hexoview, ou corrigez-le à la main.</translation>
  </message>
  <message>
   <source>Save its gap-free stretches as EDF+C, for instance with EDFbrowser, and import those.</source>
   <translation>Enregistrez ses plages sans interruption en EDF+C, par exemple avec EDFbrowser, et importez celles-ci.</translation>
  </message>
  <message>
   <source>Save under another name.</source>
   <translation>Enregistrez sous un autre nom.</translation>
  </message>
  <message>
   <source>See whether the disk is full or the folder is write-protected, then try again.</source>
   <translation>Voyez si le disque est plein ou le dossier protégé, puis réessayez.</translation>
  </message>
  <message>
   <source>See whether the disk is sound, then import again; what came in before is kept.</source>
   <translation>Voyez si le disque est sain, puis importez à nouveau ; ce qui est arrivé avant est gardé.</translation>
  </message>
  <message>
   <source>Select again.</source>
   <translation>Sélectionnez à nouveau.</translation>
  </message>
  <message>
   <source>Select records or activities.</source>
   <translation>Sélectionnez des enregistrements ou des activités.</translation>
  </message>
  <message>
   <source>Select records with record__range instead of a list.</source>
   <translation>Sélectionnez les enregistrements par record__range au lieu d’une liste.</translation>
  </message>
  <message>
   <source>Sex</source>
   <translation>Sexe</translation>
  </message>
  <message>
   <source>Signal without a name</source>
   <translation>Signal sans nom</translation>
  </message>
  <message>
   <source>Signal {0} has no samples in a data record.</source>
   <translation>Le signal {0} n’a aucune valeur dans un bloc de données.</translation>
  </message>
  <message>
   <source>Signal {0} has the digital range {1} to {2}.</source>
   <translation>Le signal {0} a la plage numérique {1} à {2}.</translation>
  </message>
  <message>
   <source>Signal {0} has the digital range {1} to {2}; EDF needs a rising one within -32768 to 32767.</source>
   <translation>Le signal {0} a la plage numérique {1} à {2} ; EDF en exige une croissante entre -32768 et 32767.</translation>
  </message>
  <message>
   <source>Signal {0} has the physical bound {1}, which is no decimal.</source>
   <translation>Le signal {0} a la borne physique {1}, qui n’est pas un nombre décimal.</translation>
  </message>
  <message>
   <source>Signal {0} has the physical bound {1}.</source>
   <translation>Le signal {0} a la borne physique {1}.</translation>
  </message>
  <message>
   <source>Signal {0} has twice the physical bound {1}.</source>
   <translation>Le signal {0} a deux fois la borne physique {1}.</translation>
  </message>
  <message>
   <source>Skin temperature</source>
   <translation>Température de la peau</translation>
  </message>
  <message>
   <source>Skin temperature quality</source>
   <translation>Qualité de la température de la peau</translation>
  </message>
  <message>
   <source>Skin temperature, raw</source>
   <translation>Température de la peau, brute</translation>
  </message>
  <message>
   <source>Sleep</source>
   <translation>Sommeil</translation>
  </message>
  <message>
   <source>Sleep efficiency</source>
   <translation>Efficacité du sommeil</translation>
  </message>
  <message>
   <source>Sleep in all</source>
   <translation>Sommeil total</translation>
  </message>
  <message>
   <source>Sleep phase</source>
   <translation>Phase du sommeil</translation>
  </message>
  <message>
   <source>Sleep position</source>
   <translation>Position du sommeil</translation>
  </message>
  <message>
   <source>Some of its files lie over each other.</source>
   <translation>Certains de ses fichiers se recouvrent.</translation>
  </message>
  <message>
   <source>Somebody brought a recording in or took one out.</source>
   <translation>Quelqu’un a importé un enregistrement ou en a retiré un.</translation>
  </message>
  <message>
   <source>Somebody is bringing recordings into it, and this account may only read it.</source>
   <translation>Quelqu’un y importe des enregistrements, et ce compte ne peut que le lire.</translation>
  </message>
  <message>
   <source>Something else is being brought into the store {0} just now.</source>
   <translation>Autre chose est importé dans le dépôt {0} en ce moment.</translation>
  </message>
  <message>
   <source>Start (UTC)</source>
   <translation>Début (UTC)</translation>
  </message>
  <message>
   <source>Start the time window earlier.</source>
   <translation>Faites commencer la fenêtre de temps plus tôt.</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Pas</translation>
  </message>
  <message>
   <source>Stress test</source>
   <translation>Test d’effort</translation>
  </message>
  <message>
   <source>Systolic pressure</source>
   <translation>Pression systolique</translation>
  </message>
  <message>
   <source>Systolic pressure quality</source>
   <translation>Qualité de la pression systolique</translation>
  </message>
  <message>
   <source>Systolic pressure, adjusted</source>
   <translation>Pression systolique, ajustée</translation>
  </message>
  <message>
   <source>Take the whole folder or zip as it was downloaded.</source>
   <translation>Prenez le dossier ou le zip entier comme il a été téléchargé.</translation>
  </message>
  <message>
   <source>Take the {0} one by one</source>
   <translation>Prendre les {0} un par un</translation>
  </message>
  <message>
   <source>Text in the recording</source>
   <translation>Texte dans l’enregistrement</translation>
  </message>
  <message>
   <source>That channel comes as pairs of time and value, and a WAV file holds values on a grid.</source>
   <translation>Ce canal vient en paires de temps et de valeur, et un fichier WAV contient des valeurs régulières.</translation>
  </message>
  <message>
   <source>That channel comes on a grid, in a WAV file, and this file holds pairs.</source>
   <translation>Ce canal vient à intervalles réguliers, dans un fichier WAV, et ce fichier contient des paires.</translation>
  </message>
  <message>
   <source>That is so for {0}; neither can take the other's place.</source>
   <translation>Il en va ainsi pour {0} ; aucun ne peut prendre la place de l’autre.</translation>
  </message>
  <message>
   <source>The WAV file declares {0} bytes of values, {1} are there.</source>
   <translation>Le fichier WAV déclare {0} octets de valeurs, {1} sont là.</translation>
  </message>
  <message>
   <source>The WAV file ends inside a {0}-bit value: {1} bytes of values are there.</source>
   <translation>Le fichier WAV finit dans une valeur de {0} bits : {1} octets de valeurs sont là.</translation>
  </message>
  <message>
   <source>The activity “{0}”</source>
   <translation>L’activité « {0} »</translation>
  </message>
  <message>
   <source>The annotation {0} holds a control character.</source>
   <translation>L’annotation {0} contient un caractère de contrôle.</translation>
  </message>
  <message>
   <source>The channel can't be written as CSV.</source>
   <translation>Le canal ne peut pas être écrit en CSV.</translation>
  </message>
  <message>
   <source>The channel can't be written as WAV.</source>
   <translation>Le canal ne peut pas être écrit en WAV.</translation>
  </message>
  <message>
   <source>The channel can't be written as hxd.</source>
   <translation>Le canal ne peut pas être écrit en hxd.</translation>
  </message>
  <message>
   <source>The chosen channels are events, and events are left out of this EDF.</source>
   <translation>Les canaux choisis sont des événements, et les événements sont omis de cet EDF.</translation>
  </message>
  <message>
   <source>The clock in {0} goes back on {1}</source>
   <translation>L’horloge de {0} recule le {1}</translation>
  </message>
  <message>
   <source>The disk answered: {0}. The unfinished file was removed; nothing was damaged.</source>
   <translation>Le disque a répondu : {0}. Le fichier inachevé a été supprimé ; rien n’a été abîmé.</translation>
  </message>
  <message>
   <source>The disk filled up after {0}.</source>
   <translation>Le disque s’est rempli après {0}.</translation>
  </message>
  <message>
   <source>The disk holds {0} of {1}.</source>
   <translation>Le disque contient {0} sur {1}.</translation>
  </message>
  <message>
   <source>The disk is full.</source>
   <translation>Le disque est plein.</translation>
  </message>
  <message>
   <source>The entry {0} of the trash can't be read.</source>
   <translation>L’entrée {0} de la corbeille ne peut pas être lue.</translation>
  </message>
  <message>
   <source>The export would still tell who it is, and was not written.</source>
   <translation>L’export dirait encore de qui il s’agit, et n’a pas été écrit.</translation>
  </message>
  <message>
   <source>The file became shorter while it was read.</source>
   <translation>Le fichier a raccourci pendant sa lecture.</translation>
  </message>
  <message>
   <source>The file can't be written with these choices.</source>
   <translation>Le fichier ne peut pas être écrit avec ces choix.</translation>
  </message>
  <message>
   <source>The file exists.</source>
   <translation>Le fichier existe.</translation>
  </message>
  <message>
   <source>The file has no times: gaps can't be seen.</source>
   <translation>Le fichier n’a pas de temps : les interruptions ne se voient pas.</translation>
  </message>
  <message>
   <source>The file is no CSV of an asynchronous Hexoskin channel.</source>
   <translation>Le fichier n’est pas le CSV d’un canal Hexoskin asynchrone.</translation>
  </message>
  <message>
   <source>The file is no EDF file that can be read.</source>
   <translation>Le fichier n’est pas un fichier EDF lisible.</translation>
  </message>
  <message>
   <source>The file is no WAV file of a Hexoskin channel.</source>
   <translation>Le fichier n’est pas le WAV d’un canal Hexoskin.</translation>
  </message>
  <message>
   <source>The file is no table of Hexoskin channels.</source>
   <translation>Le fichier n’est pas un tableau de canaux Hexoskin.</translation>
  </message>
  <message>
   <source>The filters are {0}.</source>
   <translation>Les filtres sont {0}.</translation>
  </message>
  <message>
   <source>The folder belongs to the recordings, and they are never changed.</source>
   <translation>Le dossier appartient aux enregistrements, et ceux-ci ne sont jamais modifiés.</translation>
  </message>
  <message>
   <source>The folder doesn't allow new files.</source>
   <translation>Le dossier n’accepte pas de nouveaux fichiers.</translation>
  </message>
  <message>
   <source>The folder of recording {0} is gone.</source>
   <translation>Le dossier de l’enregistrement {0} a disparu.</translation>
  </message>
  <message>
   <source>The gain of a channel is 0.</source>
   <translation>Le gain d’un canal est 0.</translation>
  </message>
  <message>
   <source>The gain {0} of a channel is too small for EDF's 8 characters.</source>
   <translation>Le gain {0} d’un canal est trop petit pour les 8 caractères d’EDF.</translation>
  </message>
  <message>
   <source>The hxd file holds a time that can't be.</source>
   <translation>Le fichier hxd contient un temps impossible.</translation>
  </message>
  <message>
   <source>The hxd file is cut off.</source>
   <translation>Le fichier hxd est coupé.</translation>
  </message>
  <message>
   <source>The key file has no codes left for a person.</source>
   <translation>Le fichier de clés n’a plus de codes pour une personne.</translation>
  </message>
  <message>
   <source>The key file has no codes left.</source>
   <translation>Le fichier de clés n’a plus de codes.</translation>
  </message>
  <message>
   <source>The key file {0} can't lie beside the export.</source>
   <translation>Le fichier de clés {0} ne peut pas se trouver à côté de l’export.</translation>
  </message>
  <message>
   <source>The key file {0} is in use.</source>
   <translation>Le fichier de clés {0} est utilisé.</translation>
  </message>
  <message>
   <source>The last value of a channel is repeated until its next one: not every cell was measured then.</source>
   <translation>La dernière valeur d’un canal est répétée jusqu’à la suivante : toutes les cellules n’ont pas été mesurées alors.</translation>
  </message>
  <message>
   <source>The list of exports could not be added to: {0}.</source>
   <translation>La liste des exports n’a pas pu être complétée : {0}.</translation>
  </message>
  <message>
   <source>The name of a file holds {0}.</source>
   <translation>Le nom d’un fichier contient {0}.</translation>
  </message>
  <message>
   <source>The name takes {0} bytes; this disk takes fewer.</source>
   <translation>Le nom prend {0} octets ; ce disque en prend moins.</translation>
  </message>
  <message>
   <source>The name template has a brace that isn't closed or opened.</source>
   <translation>Le modèle de nom a une accolade qui n’est pas fermée ou ouverte.</translation>
  </message>
  <message>
   <source>The name template has {0} characters; it can have {1}.</source>
   <translation>Le modèle de nom a {0} caractères ; il peut en avoir {1}.</translation>
  </message>
  <message>
   <source>The name template has {{0}}, which is no field. Fields are {1}.</source>
   <translation>Le modèle de nom a {{0}}, qui n’est pas un champ. Les champs sont {1}.</translation>
  </message>
  <message>
   <source>The name template is empty.</source>
   <translation>Le modèle de nom est vide.</translation>
  </message>
  <message>
   <source>The name {0} holds a backslash or a control character.</source>
   <translation>Le nom {0} contient une barre oblique inverse ou un caractère de contrôle.</translation>
  </message>
  <message>
   <source>The name {0} is empty somewhere, or one that Windows keeps for itself.</source>
   <translation>Le nom {0} est vide quelque part, ou un nom que Windows se réserve.</translation>
  </message>
  <message>
   <source>The name {0} reaches outside the zip.</source>
   <translation>Le nom {0} mène hors du zip.</translation>
  </message>
  <message>
   <source>The name {0}… has {1} letters.</source>
   <translation>Le nom {0}… a {1} lettres.</translation>
  </message>
  <message>
   <source>The note can't be kept.</source>
   <translation>La note ne peut pas être gardée.</translation>
  </message>
  <message>
   <source>The number of samples {0} is {1}.</source>
   <translation>Le nombre de valeurs {0} est {1}.</translation>
  </message>
  <message>
   <source>The number {0} does not fit into EDF's {1} characters.</source>
   <translation>Le nombre {0} ne tient pas dans les {1} caractères d’EDF.</translation>
  </message>
  <message>
   <source>The person's sex is {0}; EDF+ knows F, M and X.</source>
   <translation>Le sexe de la personne est {0} ; EDF+ connaît F, M et X.</translation>
  </message>
  <message>
   <source>The query can't be read.</source>
   <translation>La requête ne peut pas être lue.</translation>
  </message>
  <message>
   <source>The record from {0}</source>
   <translation>L’enregistrement du {0}</translation>
  </message>
  <message>
   <source>The recording can't be written as EDF.</source>
   <translation>L’enregistrement ne peut pas être écrit en EDF.</translation>
  </message>
  <message>
   <source>The recording can't be written as a zip.</source>
   <translation>L’enregistrement ne peut pas être écrit en zip.</translation>
  </message>
  <message>
   <source>The recording comes from the other kind of Hexoskin server and stays out.</source>
   <translation>L’enregistrement vient de l’autre genre de serveur Hexoskin et reste dehors.</translation>
  </message>
  <message>
   <source>The recording doesn't fit the store's disk.</source>
   <translation>L’enregistrement ne tient pas sur le disque du dépôt.</translation>
  </message>
  <message>
   <source>The recording was replaced or removed since this selection was made.</source>
   <translation>L’enregistrement a été remplacé ou retiré depuis cette sélection.</translation>
  </message>
  <message>
   <source>The sample can't be made in {0}.</source>
   <translation>L’exemple ne peut pas être créé dans {0}.</translation>
  </message>
  <message>
   <source>The sample in {0} isn't whole.</source>
   <translation>L’exemple dans {0} n’est pas entier.</translation>
  </message>
  <message>
   <source>The saved file doesn't match what was read ({0}).</source>
   <translation>Le fichier enregistré ne correspond pas à ce qui a été lu ({0}).</translation>
  </message>
  <message>
   <source>The scale or the rate of one of its channels is no number.</source>
   <translation>L’échelle ou la fréquence d’un de ses canaux n’est pas un nombre.</translation>
  </message>
  <message>
   <source>The selection has data of {0} records.</source>
   <translation>La sélection a des données de {0} enregistrements.</translation>
  </message>
  <message>
   <source>The selection has {0}, counting each gap-free stretch.</source>
   <translation>La sélection a {0}, en comptant chaque plage sans interruption.</translation>
  </message>
  <message>
   <source>The selection names no record and no activity that this store holds.</source>
   <translation>La sélection ne nomme aucun enregistrement ni aucune activité de ce dépôt.</translation>
  </message>
  <message>
   <source>The signal {0} can't be turned back into stored numbers.</source>
   <translation>Le signal {0} ne peut pas redevenir des nombres stockés.</translation>
  </message>
  <message>
   <source>The signal {0} stays out. {1}</source>
   <translation>Le signal {0} reste dehors. {1}</translation>
  </message>
  <message>
   <source>The store {0} can't be opened just now.</source>
   <translation>Le dépôt {0} ne peut pas être ouvert en ce moment.</translation>
  </message>
  <message>
   <source>The store's catalogue is damaged.</source>
   <translation>Le catalogue du dépôt est abîmé.</translation>
  </message>
  <message>
   <source>The store's disk can't be written.</source>
   <translation>Le disque du dépôt n’accepte pas d’écriture.</translation>
  </message>
  <message>
   <source>The store's file {0} can't be read.</source>
   <translation>Le fichier {0} du dépôt ne peut pas être lu.</translation>
  </message>
  <message>
   <source>The store's file {0} can't be written.</source>
   <translation>Le fichier {0} du dépôt ne peut pas être écrit.</translation>
  </message>
  <message>
   <source>The stretches can't be joined because of channel {0}.</source>
   <translation>Les plages ne peuvent être réunies à cause du canal {0}.</translation>
  </message>
  <message>
   <source>The system refused: {0}.</source>
   <translation>Le système a refusé : {0}.</translation>
  </message>
  <message>
   <source>The system says: {0}.</source>
   <translation>Le système indique : {0}.</translation>
  </message>
  <message>
   <source>The system says: {0}{1}.</source>
   <translation>Le système indique : {0}{1}.</translation>
  </message>
  <message>
   <source>The table sums up every {0} s, counted from {1}: single values can’t be seen.</source>
   <translation>Le tableau résume chaque tranche de {0} s, comptée depuis {1} : les valeurs isolées ne se voient pas.</translation>
  </message>
  <message>
   <source>The table will be split into about {0} files of {1} rows.</source>
   <translation>Le tableau sera divisé en environ {0} fichiers de {1} lignes.</translation>
  </message>
  <message>
   <source>The times of its annotations are multiples of 1/{0} s, no decimals.</source>
   <translation>Les temps de ses annotations sont des multiples de 1/{0} s, pas des nombres décimaux.</translation>
  </message>
  <message>
   <source>The trash of {0} can't be changed.</source>
   <translation>La corbeille de {0} ne peut pas être modifiée.</translation>
  </message>
  <message>
   <source>The trash of {0} was passed by.</source>
   <translation>La corbeille de {0} a été laissée de côté.</translation>
  </message>
  <message>
   <source>The values of {0} changed since they were counted.</source>
   <translation>Les valeurs de {0} ont changé depuis qu’elles ont été comptées.</translation>
  </message>
  <message>
   <source>The values of {0} don't lie on a grid, and stay out.</source>
   <translation>Les valeurs de {0} ne sont pas régulières, et restent dehors.</translation>
  </message>
  <message>
   <source>The zip can't be opened.</source>
   <translation>Le zip ne peut pas être ouvert.</translation>
  </message>
  <message>
   <source>The zip is not opened.</source>
   <translation>Le zip n’est pas ouvert.</translation>
  </message>
  <message>
   <source>The {0} file holds {1}.</source>
   <translation>Le fichier {0} contient {1}.</translation>
  </message>
  <message>
   <source>The {0} has version {1}; this Hexoview knows up to {2}.</source>
   <translation>Le {0} a la version {1} ; cet Hexoview connaît jusqu’à {2}.</translation>
  </message>
  <message>
   <source>There are no values in {0}.</source>
   <translation>Il n’y a pas de valeurs dans {0}.</translation>
  </message>
  <message>
   <source>There is no entry {0} in the trash.</source>
   <translation>Il n’y a pas d’entrée {0} dans la corbeille.</translation>
  </message>
  <message>
   <source>There is no filter “{0}”.</source>
   <translation>Il n’y a pas de filtre « {0} ».</translation>
  </message>
  <message>
   <source>There is no format “{0}”.</source>
   <translation>Il n’y a pas de format « {0} ».</translation>
  </message>
  <message>
   <source>There is no such folder.</source>
   <translation>Ce dossier n’existe pas.</translation>
  </message>
  <message>
   <source>There is no time zone “{0}”. {1}</source>
   <translation>Il n’y a pas de fuseau horaire « {0} ». {1}</translation>
  </message>
  <message>
   <source>There is no value to write.</source>
   <translation>Il n’y a aucune valeur à écrire.</translation>
  </message>
  <message>
   <source>There is no {0} in {1}.</source>
   <translation>Pas de canal « {0} » dans {1}.</translation>
  </message>
  <message>
   <source>There is nothing to export.</source>
   <translation>Il n’y a rien à exporter.</translation>
  </message>
  <message>
   <source>These times can't be written as dates.</source>
   <translation>Ces temps ne peuvent pas être écrits comme dates.</translation>
  </message>
  <message>
   <source>They lie outside the years 1973 to 9999 (tick {0}).</source>
   <translation>Ils se trouvent hors des années 1973 à 9999 (tic {0}).</translation>
  </message>
  <message>
   <source>They share no time: {0} ends {1}; {2} starts {3}.</source>
   <translation>Pas de temps en commun : {0} finit le {1} ; {2} commence le {3}.</translation>
  </message>
  <message>
   <source>This export needs about {0}; {1} has {2}.</source>
   <translation>Cet export a besoin d’environ {0} ; {1} a {2}.</translation>
  </message>
  <message>
   <source>This leaves no time: {0} ends before it starts.</source>
   <translation>Il ne reste aucun temps : {0} finit avant de commencer.</translation>
  </message>
  <message>
   <source>This recipe</source>
   <translation>Cette recette</translation>
  </message>
  <message>
   <source>This recipe takes out who it is, and needs a key file.</source>
   <translation>Cette recette retire l’identité, et a besoin d’un fichier de clés.</translation>
  </message>
  <message>
   <source>This recipe's epoch</source>
   <translation>L’époque de cette recette</translation>
  </message>
  <message>
   <source>This recipe's events</source>
   <translation>Les événements de cette recette</translation>
  </message>
  <message>
   <source>This recipe's table</source>
   <translation>Le tableau de cette recette</translation>
  </message>
  <message>
   <source>This store has no activity {0}.</source>
   <translation>Ce dépôt n’a pas d’activité {0}.</translation>
  </message>
  <message>
   <source>This store has no channel {0}.</source>
   <translation>Ce dépôt n’a pas de canal {0}.</translation>
  </message>
  <message>
   <source>This store has no person {0}.</source>
   <translation>Ce dépôt n’a pas de personne {0}.</translation>
  </message>
  <message>
   <source>This store has no record {0}.</source>
   <translation>Ce dépôt n’a pas d’enregistrement {0}.</translation>
  </message>
  <message>
   <source>This store has no routine {0}.</source>
   <translation>Ce dépôt n’a pas de programme {0}.</translation>
  </message>
  <message>
   <source>This store has no series {0}.</source>
   <translation>Ce dépôt n’a pas de série {0}.</translation>
  </message>
  <message>
   <source>This store holds no values.</source>
   <translation>Ce dépôt ne contient aucune valeur.</translation>
  </message>
  <message>
   <source>This store lies where nothing can be written.</source>
   <translation>Ce dépôt se trouve là où rien ne peut être écrit.</translation>
  </message>
  <message>
   <source>This store was made by a newer Hexoview, and this one can't read its {0}.</source>
   <translation>Ce dépôt a été fait par un Hexoview plus récent, et celui-ci ne peut pas lire son {0}.</translation>
  </message>
  <message>
   <source>This table has about {0} rows. Excel shows only the first {1}.</source>
   <translation>Ce tableau a environ {0} lignes. Excel ne montre que les {1} premières.</translation>
  </message>
  <message>
   <source>Tidal volume</source>
   <translation>Volume courant</translation>
  </message>
  <message>
   <source>Tidal volume, by weight</source>
   <translation>Volume courant, selon le poids</translation>
  </message>
  <message>
   <source>Times are rounded down to whole seconds.</source>
   <translation>Les temps sont arrondis vers le bas à la seconde.</translation>
  </message>
  <message>
   <source>Try again in a moment.</source>
   <translation>Réessayez dans un instant.</translation>
  </message>
  <message>
   <source>Try again.</source>
   <translation>Réessayez.</translation>
  </message>
  <message>
   <source>Unpack it and import the folder.</source>
   <translation>Décompressez-le et importez le dossier.</translation>
  </message>
  <message>
   <source>Unpack it with the password, and import the folder.</source>
   <translation>Décompressez-le avec le mot de passe, et importez le dossier.</translation>
  </message>
  <message>
   <source>Use the times that have data, {0} to {1}</source>
   <translation>Prendre les temps qui ont des données, {0} à {1}</translation>
  </message>
  <message>
   <source>Values {0} to {1} take {2} bytes; {3} are there.</source>
   <translation>Les valeurs {0} à {1} prennent {2} octets ; {3} sont là.</translation>
  </message>
  <message>
   <source>Ventilation, by weight</source>
   <translation>Ventilation, selon le poids</translation>
  </message>
  <message>
   <source>Wait until that import has ended, then start again.</source>
   <translation>Attendez que cet import soit fini, puis recommencez.</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>Poids</translation>
  </message>
  <message>
   <source>What has that name is a link or a device, not a file.</source>
   <translation>Ce qui porte ce nom est un lien ou un périphérique, pas un fichier.</translation>
  </message>
  <message>
   <source>Whoever gets the folder would get the names too.</source>
   <translation>Qui reçoit le dossier recevrait aussi les noms.</translation>
  </message>
  <message>
   <source>Whole seconds are the API's own way to write ticks; another time column tells times exactly.</source>
   <translation>Les secondes entières sont la façon de l’API d’écrire les tics ; une autre colonne du temps les dit exactement.</translation>
  </message>
  <message>
   <source>Window first tick</source>
   <translation>Premier tic de la fenêtre</translation>
  </message>
  <message>
   <source>Window last tick</source>
   <translation>Dernier tic de la fenêtre</translation>
  </message>
  <message>
   <source>Without their times nobody knows which epoch is which.</source>
   <translation>Sans leurs temps, personne ne sait quelle époque est laquelle.</translation>
  </message>
  <message>
   <source>Without values, and not shown as channels: {0}.</source>
   <translation>Sans valeurs, et non montrés comme canaux : {0}.</translation>
  </message>
  <message>
   <source>Write for example random, or -400.</source>
   <translation>Écrivez par exemple random, ou -400.</translation>
  </message>
  <message>
   <source>Write the times as ticks.</source>
   <translation>Écrivez les temps en tics.</translation>
  </message>
  <message>
   <source>Write three slashes after file:, or choose the folder itself.</source>
   <translation>Écrivez trois barres obliques après file:, ou choisissez le dossier lui-même.</translation>
  </message>
  <message>
   <source>Write {0}=FIRST,LAST.</source>
   <translation>Écrivez {0}=PREMIER,DERNIER.</translation>
  </message>
  <message>
   <source>X down</source>
   <translation>X vers le bas</translation>
  </message>
  <message>
   <source>X up</source>
   <translation>X vers le haut</translation>
  </message>
  <message>
   <source>Y down</source>
   <translation>Y vers le bas</translation>
  </message>
  <message>
   <source>Y up</source>
   <translation>Y vers le haut</translation>
  </message>
  <message>
   <source>Z down</source>
   <translation>Z vers le bas</translation>
  </message>
  <message>
   <source>Z up</source>
   <translation>Z vers le haut</translation>
  </message>
  <message>
   <source>Zones are named like Europe/Paris or America/Toronto.</source>
   <translation>Les fuseaux s’appellent comme Europe/Paris ou America/Toronto.</translation>
  </message>
  <message>
   <source>a cell holds no time</source>
   <translation>une cellule ne contient pas de temps</translation>
  </message>
  <message>
   <source>a device serial</source>
   <translation>un numéro de série d’appareil</translation>
  </message>
  <message>
   <source>a name</source>
   <translation>un nom</translation>
  </message>
  <message>
   <source>a number of a person, record or activity</source>
   <translation>un numéro de personne, d’enregistrement ou d’activité</translation>
  </message>
  <message>
   <source>a second from {0} up to {1} doesn't tell its time</source>
   <translation>une seconde entre {0} et {1} n’indique pas son heure</translation>
  </message>
  <message>
   <source>a text</source>
   <translation>un texte</translation>
  </message>
  <message>
   <source>a text that somebody left</source>
   <translation>un texte que quelqu’un a laissé</translation>
  </message>
  <message>
   <source>a time in ticks since 1970 (1/256 s)</source>
   <translation>un temps en tics depuis 1970 (1/256 s)</translation>
  </message>
  <message>
   <source>a true time</source>
   <translation>un vrai temps</translation>
  </message>
  <message>
   <source>a value of {0} {1} {2}; the recording has {3}</source>
   <translation>une valeur de {0} {1} {2} ; l’enregistrement a {3}</translation>
  </message>
  <message>
   <source>a whole number</source>
   <translation>un nombre entier</translation>
  </message>
  <message>
   <source>a whole number from 1 on, or all</source>
   <translation>un nombre entier à partir de 1, ou all</translation>
  </message>
  <message>
   <source>about 2600 full, 2300 empty</source>
   <translation>environ 2600 plein, 2300 vide</translation>
  </message>
  <message>
   <source>actigraphy</source>
   <translation>actigraphy</translation>
  </message>
  <message>
   <source>activity</source>
   <translation>activité</translation>
  </message>
  <message>
   <source>all</source>
   <translation>all</translation>
  </message>
  <message>
   <source>already here</source>
   <translation>déjà ici</translation>
  </message>
  <message>
   <source>an annotation between seconds {0} and {1} can't be read</source>
   <translation>une annotation entre les secondes {0} et {1} ne peut pas être lue</translation>
  </message>
  <message>
   <source>an annotation up to second {0} has no end</source>
   <translation>une annotation jusqu’à la seconde {0} n’a pas de fin</translation>
  </message>
  <message>
   <source>an epoch differs</source>
   <translation>une époque diffère</translation>
  </message>
  <message>
   <source>an id or a resource URI</source>
   <translation>un numéro ou une URI de ressource</translation>
  </message>
  <message>
   <source>and {0} more differences</source>
   <translation>et {0} différences de plus</translation>
  </message>
  <message>
   <source>annotation {0}</source>
   <translation>annotation {0}</translation>
  </message>
  <message>
   <source>annotations are missing</source>
   <translation>des annotations manquent</translation>
  </message>
  <message>
   <source>annotations between seconds {0} and {1} differ</source>
   <translation>les annotations entre les secondes {0} et {1} diffèrent</translation>
  </message>
  <message>
   <source>another program</source>
   <translation>un autre programme</translation>
  </message>
  <message>
   <source>application/json</source>
   <translation>application/json</translation>
  </message>
  <message>
   <source>artefact</source>
   <translation>artefact</translation>
  </message>
  <message>
   <source>as pairs of time and value</source>
   <translation>en paires de temps et de valeur</translation>
  </message>
  <message>
   <source>as recorded</source>
   <translation>comme enregistré</translation>
  </message>
  <message>
   <source>asynchronous</source>
   <translation>asynchrone</translation>
  </message>
  <message>
   <source>awake</source>
   <translation>éveil</translation>
  </message>
  <message>
   <source>belly baseline moved</source>
   <translation>ligne de base abdominale déplacée</translation>
  </message>
  <message>
   <source>belly belt disconnected</source>
   <translation>ceinture abdominale débranchée</translation>
  </message>
  <message>
   <source>belly belt noisy</source>
   <translation>ceinture abdominale bruitée</translation>
  </message>
  <message>
   <source>belt around the belly, relative</source>
   <translation>ceinture autour de l’abdomen, relatif</translation>
  </message>
  <message>
   <source>belt around the chest, relative</source>
   <translation>ceinture autour du thorax, relatif</translation>
  </message>
  <message>
   <source>belts at the end of breathing in</source>
   <translation>ceintures en fin d’inspiration</translation>
  </message>
  <message>
   <source>belts at the end of breathing out</source>
   <translation>ceintures en fin d’expiration</translation>
  </message>
  <message>
   <source>birth year</source>
   <translation>année de naissance</translation>
  </message>
  <message>
   <source>blanks: the last value is repeated until the next one or its record's end</source>
   <translation>vides : la dernière valeur est répétée jusqu’à la suivante ou la fin de son enregistrement</translation>
  </message>
  <message>
   <source>bpm</source>
   <translation>bpm</translation>
  </message>
  <message>
   <source>breathing rate unstable</source>
   <translation>fréquence respiratoire instable</translation>
  </message>
  <message>
   <source>cadence</source>
   <translation>cadence</translation>
  </message>
  <message>
   <source>can't be read: {0}.</source>
   <translation>ne peut pas être lu : {0}.</translation>
  </message>
  <message>
   <source>channel {0}</source>
   <translation>canal {0}</translation>
  </message>
  <message>
   <source>chest baseline moved</source>
   <translation>ligne de base thoracique déplacée</translation>
  </message>
  <message>
   <source>chest belt disconnected</source>
   <translation>ceinture thoracique débranchée</translation>
  </message>
  <message>
   <source>chest belt noisy</source>
   <translation>ceinture thoracique bruitée</translation>
  </message>
  <message>
   <source>column {0}</source>
   <translation>colonne {0}</translation>
  </message>
  <message>
   <source>coretemp</source>
   <translation>coretemp</translation>
  </message>
  <message>
   <source>counts</source>
   <translation>unités brutes</translation>
  </message>
  <message>
   <source>datatype</source>
   <translation>type de données</translation>
  </message>
  <message>
   <source>datatype {0}</source>
   <translation>canal {0}</translation>
  </message>
  <message>
   <source>days since 1899-12-30 in {0}, {1} decimals</source>
   <translation>jours depuis le 1899-12-30 en {0}, {1} décimales</translation>
  </message>
  <message>
   <source>delay off nominal</source>
   <translation>délai hors norme</translation>
  </message>
  <message>
   <source>device serials</source>
   <translation>numéros de série des appareils</translation>
  </message>
  <message>
   <source>digital maximum {0}</source>
   <translation>maximum numérique {0}</translation>
  </message>
  <message>
   <source>digital minimum {0}</source>
   <translation>minimum numérique {0}</translation>
  </message>
  <message>
   <source>disconnected</source>
   <translation>débranché</translation>
  </message>
  <message>
   <source>doesn't exist</source>
   <translation>n’existe pas</translation>
  </message>
  <message>
   <source>edf {0}</source>
   <translation>edf {0}</translation>
  </message>
  <message>
   <source>edfbrowser</source>
   <translation>edfbrowser</translation>
  </message>
  <message>
   <source>electrocardiogram, 12 bit</source>
   <translation>électrocardiogramme, 12 bits</translation>
  </message>
  <message>
   <source>epochs are missing</source>
   <translation>des époques manquent</translation>
  </message>
  <message>
   <source>epochs: {0} s, counted from {1}, told by their first tick</source>
   <translation>époques : {0} s, comptées depuis {1}, désignées par leur premier tic</translation>
  </message>
  <message>
   <source>estimated power</source>
   <translation>puissance estimée</translation>
  </message>
  <message>
   <source>excel</source>
   <translation>excel</translation>
  </message>
  <message>
   <source>expiration</source>
   <translation>expiration</translation>
  </message>
  <message>
   <source>flags</source>
   <translation>indicateurs</translation>
  </message>
  <message>
   <source>flat</source>
   <translation>plat</translation>
  </message>
  <message>
   <source>for EDFbrowser, Kubios, MNE</source>
   <translation>pour EDFbrowser, Kubios, MNE</translation>
  </message>
  <message>
   <source>for Excel and statistics</source>
   <translation>pour Excel et les statistiques</translation>
  </message>
  <message>
   <source>for a second store</source>
   <translation>pour un second dépôt</translation>
  </message>
  <message>
   <source>for programs</source>
   <translation>pour les programmes</translation>
  </message>
  <message>
   <source>good</source>
   <translation>bon</translation>
  </message>
  <message>
   <source>has {0} bytes and came in with {1}.</source>
   <translation>a {0} octets et est arrivé avec {1}.</translation>
  </message>
  <message>
   <source>header size</source>
   <translation>taille de l’en-tête</translation>
  </message>
  <message>
   <source>hexoview {0}</source>
   <translation>hexoview {0}</translation>
  </message>
  <message>
   <source>hours twice</source>
   <translation>heures en double</translation>
  </message>
  <message>
   <source>hrvlfratio</source>
   <translation>hrvlfratio</translation>
  </message>
  <message>
   <source>id</source>
   <translation>id</translation>
  </message>
  <message>
   <source>info.json can't be read.</source>
   <translation>info.json ne peut pas être lu.</translation>
  </message>
  <message>
   <source>info.json doesn't say when the recording began.</source>
   <translation>info.json ne dit pas quand l’enregistrement a commencé.</translation>
  </message>
  <message>
   <source>info.json says that they were exported so; they can't be placed in the recording.</source>
   <translation>info.json dit qu’elles ont été exportées ainsi ; elles ne peuvent pas être placées dans l’enregistrement.</translation>
  </message>
  <message>
   <source>inspiration</source>
   <translation>inspiration</translation>
  </message>
  <message>
   <source>is gone.</source>
   <translation>a disparu.</translation>
  </message>
  <message>
   <source>is in the file alone</source>
   <translation>est seulement dans le fichier</translation>
  </message>
  <message>
   <source>is missing</source>
   <translation>manque</translation>
  </message>
  <message>
   <source>is neither a file nor a folder</source>
   <translation>n’est ni un fichier ni un dossier</translation>
  </message>
  <message>
   <source>is no longer what it was when it came in.</source>
   <translation>n’est plus ce qu’il était à son arrivée.</translation>
  </message>
  <message>
   <source>is stamped</source>
   <translation>est datée</translation>
  </message>
  <message>
   <source>it can't be read as its manifest says: {0}</source>
   <translation>il ne peut pas être lu comme son manifeste le dit : {0}</translation>
  </message>
  <message>
   <source>it can't be read: {0}</source>
   <translation>il ne peut pas être lu : {0}</translation>
  </message>
  <message>
   <source>it ends early</source>
   <translation>il finit trop tôt</translation>
  </message>
  <message>
   <source>it goes on behind its last second</source>
   <translation>il continue après sa dernière seconde</translation>
  </message>
  <message>
   <source>it has no manifest beside it</source>
   <translation>il n’a pas de manifeste à côté</translation>
  </message>
  <message>
   <source>it has rows that were not read</source>
   <translation>il a des lignes qui n’ont pas été lues</translation>
  </message>
  <message>
   <source>it has values that were not read</source>
   <translation>il a des valeurs qui n’ont pas été lues</translation>
  </message>
  <message>
   <source>it has {0} bytes, and had {1}</source>
   <translation>il a {0} octets, et en avait {1}</translation>
  </message>
  <message>
   <source>it has {0} rows, and had {1}</source>
   <translation>il a {0} lignes, et en avait {1}</translation>
  </message>
  <message>
   <source>it holds more channels than were read</source>
   <translation>il contient plus de canaux que lus</translation>
  </message>
  <message>
   <source>it holds {0} values, and the manifest counts {1}</source>
   <translation>il contient {0} valeurs, et le manifeste en compte {1}</translation>
  </message>
  <message>
   <source>it isn't the JSON that it should be</source>
   <translation>ce n’est pas le JSON que ce devrait être</translation>
  </message>
  <message>
   <source>it isn't the epoch table that it should be</source>
   <translation>ce n’est pas le tableau par époques que ce devrait être</translation>
  </message>
  <message>
   <source>it isn't the table that it should be</source>
   <translation>ce n’est pas le tableau que ce devrait être</translation>
  </message>
  <message>
   <source>it isn't there</source>
   <translation>il n’est pas là</translation>
  </message>
  <message>
   <source>it was called {0} when it was exported</source>
   <translation>il s’appelait {0} à l’export</translation>
  </message>
  <message>
   <source>its bytes differ</source>
   <translation>ses octets diffèrent</translation>
  </message>
  <message>
   <source>its bytes differ from those that were exported (SHA-256)</source>
   <translation>ses octets diffèrent de ceux exportés (SHA-256)</translation>
  </message>
  <message>
   <source>its header can't be read: {0}</source>
   <translation>son en-tête ne peut pas être lu : {0}</translation>
  </message>
  <message>
   <source>its header says otherwise</source>
   <translation>son en-tête dit autre chose</translation>
  </message>
  <message>
   <source>its manifest has no seal, so nobody knows whether it was changed</source>
   <translation>son manifeste n’a pas de sceau, si bien que personne ne sait s’il a été modifié</translation>
  </message>
  <message>
   <source>its manifest was changed after the export</source>
   <translation>son manifeste a été modifié après l’export</translation>
  </message>
  <message>
   <source>its rows aren't in their order</source>
   <translation>ses lignes ne sont pas dans leur ordre</translation>
  </message>
  <message>
   <source>its times aren't those that were read</source>
   <translation>ses temps ne sont pas ceux qui ont été lus</translation>
  </message>
  <message>
   <source>its times don't follow each other</source>
   <translation>ses temps ne se suivent pas</translation>
  </message>
  <message>
   <source>jan feb mar apr may jun jul aug sep oct nov dec</source>
   <translation>jan feb mar apr may jun jul aug sep oct nov dec</translation>
  </message>
  <message>
   <source>kept</source>
   <translation>gardé</translation>
  </message>
  <message>
   <source>kubios</source>
   <translation>kubios</translation>
  </message>
  <message>
   <source>lead I artefact</source>
   <translation>artefact en dérivation I</translation>
  </message>
  <message>
   <source>lead I disconnected</source>
   <translation>dérivation I débranchée</translation>
  </message>
  <message>
   <source>lead I noisy</source>
   <translation>dérivation I bruitée</translation>
  </message>
  <message>
   <source>lead I unreliable RR</source>
   <translation>RR peu fiable en dérivation I</translation>
  </message>
  <message>
   <source>lead II artefact</source>
   <translation>artefact en dérivation II</translation>
  </message>
  <message>
   <source>lead II disconnected</source>
   <translation>dérivation II débranchée</translation>
  </message>
  <message>
   <source>lead II noisy</source>
   <translation>dérivation II bruitée</translation>
  </message>
  <message>
   <source>lead II unreliable RR</source>
   <translation>RR peu fiable en dérivation II</translation>
  </message>
  <message>
   <source>lead III artefact</source>
   <translation>artefact en dérivation III</translation>
  </message>
  <message>
   <source>lead III disconnected</source>
   <translation>dérivation III débranchée</translation>
  </message>
  <message>
   <source>lead III noisy</source>
   <translation>dérivation III bruitée</translation>
  </message>
  <message>
   <source>lead III unreliable RR</source>
   <translation>RR peu fiable en dérivation III</translation>
  </message>
  <message>
   <source>line {0}: {1}</source>
   <translation>ligne {0} : {1}</translation>
  </message>
  <message>
   <source>longer than Excel</source>
   <translation>plus long qu’Excel</translation>
  </message>
  <message>
   <source>look at this</source>
   <translation>à regarder</translation>
  </message>
  <message>
   <source>mL/min</source>
   <translation>mL/min</translation>
  </message>
  <message>
   <source>manifest</source>
   <translation>manifeste</translation>
  </message>
  <message>
   <source>manifest file size sha256 format media_type query store values combine options flat max_values no_timestamps seconds words ticks_per_second window start end channels user datatype name unit gain offset rate numbers count every first last head_padding tail_padding nan_rows notes losses deidentified program hexoview exported timestamp start_date request algo record_id devices series data record range startdate person code patient window first tick window last tick edf annotations physical stored each overlap hexostore application json csv text octet-stream x-edf wav hxd zip true false null api v1 none random</source>
   <translation>manifest file size sha256 format media_type query store values combine options flat max_values no_timestamps seconds words ticks_per_second window start end channels user datatype name unit gain offset rate numbers count every first last head_padding tail_padding nan_rows notes losses deidentified program hexoview exported timestamp start_date request algo record_id devices series data record range startdate person code patient window first tick window last tick edf annotations physical stored each overlap hexostore application json csv text octet-stream x-edf wav hxd zip true false null api v1 none random</translation>
  </message>
  <message>
   <source>mean NN interval of 5 min</source>
   <translation>intervalle NN moyen de 5 min</translation>
  </message>
  <message>
   <source>mean movement of the second</source>
   <translation>mouvement moyen de la seconde</translation>
  </message>
  <message>
   <source>mean of the last 16 valid beats; 70 until the first</source>
   <translation>moyenne des 16 derniers battements valides ; 70 jusqu’au premier</translation>
  </message>
  <message>
   <source>mean of the last 7 breaths; 10 until the first</source>
   <translation>moyenne des 7 dernières respirations ; 10 jusqu’à la première</translation>
  </message>
  <message>
   <source>mmHg</source>
   <translation>mmHg</translation>
  </message>
  <message>
   <source>more than {0} files and folders</source>
   <translation>plus de {0} fichiers et dossiers</translation>
  </message>
  <message>
   <source>more values of {0}</source>
   <translation>plus de valeurs de {0}</translation>
  </message>
  <message>
   <source>moved by whole days of 86,400 s</source>
   <translation>décalé de jours entiers de 86 400 s</translation>
  </message>
  <message>
   <source>movement</source>
   <translation>mouvement</translation>
  </message>
  <message>
   <source>no number</source>
   <translation>pas un nombre</translation>
  </message>
  <message>
   <source>no such column</source>
   <translation>no such column</translation>
  </message>
  <message>
   <source>no such table</source>
   <translation>no such table</translation>
  </message>
  <message>
   <source>no times</source>
   <translation>sans les temps</translation>
  </message>
  <message>
   <source>no unit</source>
   <translation>sans unité</translation>
  </message>
  <message>
   <source>no value</source>
   <translation>aucune valeur</translation>
  </message>
  <message>
   <source>noisy</source>
   <translation>bruité</translation>
  </message>
  <message>
   <source>not a database</source>
   <translation>not a database</translation>
  </message>
  <message>
   <source>notes and free texts</source>
   <translation>notes et textes libres</translation>
  </message>
  <message>
   <source>number of data records</source>
   <translation>nombre de blocs de données</translation>
  </message>
  <message>
   <source>number of samples {0}</source>
   <translation>nombre de valeurs {0}</translation>
  </message>
  <message>
   <source>number of signals</source>
   <translation>nombre de signaux</translation>
  </message>
  <message>
   <source>of signal {0}</source>
   <translation>du signal {0}</translation>
  </message>
  <message>
   <source>of the {0} parts of its table, number {1} isn't beside it</source>
   <translation>des {0} parties de son tableau, le numéro {1} n’est pas à côté</translation>
  </message>
  <message>
   <source>offers more</source>
   <translation>offre plus</translation>
  </message>
  <message>
   <source>on a grid</source>
   <translation>à intervalles réguliers</translation>
  </message>
  <message>
   <source>one of </source>
   <translation>un de </translation>
  </message>
  <message>
   <source>original.</source>
   <translation>original.</translation>
  </message>
  <message>
   <source>other values for the same channel than</source>
   <translation>d’autres valeurs pour le même canal que</translation>
  </message>
  <message>
   <source>other values of the same channel than</source>
   <translation>d’autres valeurs du même canal que</translation>
  </message>
  <message>
   <source>out of track</source>
   <translation>hors suivi</translation>
  </message>
  <message>
   <source>pandas</source>
   <translation>pandas</translation>
  </message>
  <message>
   <source>patient field</source>
   <translation>champ du patient</translation>
  </message>
  <message>
   <source>patient {0}</source>
   <translation>patient {0}</translation>
  </message>
  <message>
   <source>place of the store</source>
   <translation>emplacement du dépôt</translation>
  </message>
  <message>
   <source>planned {0} annotations, made {1}</source>
   <translation>{0} annotations prévues, {1} faites</translation>
  </message>
  <message>
   <source>planned {0} bytes of annotations, made {1}</source>
   <translation>{0} octets d’annotations prévus, {1} faits</translation>
  </message>
  <message>
   <source>ppgDisc</source>
   <translation>ppgDisc</translation>
  </message>
  <message>
   <source>ppgOOT</source>
   <translation>ppgOOT</translation>
  </message>
  <message>
   <source>ppgdo</source>
   <translation>ppgdo</translation>
  </message>
  <message>
   <source>pulse rate unreliable</source>
   <translation>fréquence du pouls peu fiable</translation>
  </message>
  <message>
   <source>pyedflib reads another header</source>
   <translation>pyedflib lit un autre en-tête</translation>
  </message>
  <message>
   <source>pyedflib reads other values of {0}</source>
   <translation>pyedflib lit d’autres valeurs de {0}</translation>
  </message>
  <message>
   <source>pyedflib refuses it: {0}</source>
   <translation>pyedflib le refuse : {0}</translation>
  </message>
  <message>
   <source>pyedflib sees {0} annotations of {1}</source>
   <translation>pyedflib voit {0} annotations sur {1}</translation>
  </message>
  <message>
   <source>python</source>
   <translation>python</translation>
  </message>
  <message>
   <source>range {0} {1}</source>
   <translation>activité {0} {1}</translation>
  </message>
  <message>
   <source>raw signals, exact</source>
   <translation>signaux bruts, exacts</translation>
  </message>
  <message>
   <source>recording field</source>
   <translation>champ de l’enregistrement</translation>
  </message>
  <message>
   <source>recording {0}</source>
   <translation>enregistrement {0}</translation>
  </message>
  <message>
   <source>relative unless calibrated</source>
   <translation>relatif sans étalonnage</translation>
  </message>
  <message>
   <source>removed</source>
   <translation>retiré</translation>
  </message>
  <message>
   <source>rows are missing</source>
   <translation>des lignes manquent</translation>
  </message>
  <message>
   <source>rpm</source>
   <translation>rpm</translation>
  </message>
  <message>
   <source>saturated</source>
   <translation>saturé</translation>
  </message>
  <message>
   <source>scale:</source>
   <translation>scale:</translation>
  </message>
  <message>
   <source>sdann</source>
   <translation>sdann</translation>
  </message>
  <message>
   <source>seconds</source>
   <translation>secondes</translation>
  </message>
  <message>
   <source>seconds since 1970-01-01T00:00:00Z, {0}</source>
   <translation>secondes depuis 1970-01-01T00:00:00Z, {0}</translation>
  </message>
  <message>
   <source>seconds since the start of each person's first record, {0}</source>
   <translation>secondes depuis le début du premier enregistrement de chaque personne, {0}</translation>
  </message>
  <message>
   <source>sensor alarm</source>
   <translation>alarme du capteur</translation>
  </message>
  <message>
   <source>several files</source>
   <translation>plusieurs fichiers</translation>
  </message>
  <message>
   <source>short name</source>
   <translation>nom court</translation>
  </message>
  <message>
   <source>signal count</source>
   <translation>nombre de signaux</translation>
  </message>
  <message>
   <source>signal reserved</source>
   <translation>réserve du signal</translation>
  </message>
  <message>
   <source>something that is noted of a person</source>
   <translation>quelque chose de noté sur une personne</translation>
  </message>
  <message>
   <source>spm</source>
   <translation>spm</translation>
  </message>
  <message>
   <source>stand in for the numbers of people, records and activities</source>
   <translation>remplacent les numéros des personnes, des enregistrements et des activités</translation>
  </message>
  <message>
   <source>start date</source>
   <translation>date de début</translation>
  </message>
  <message>
   <source>start time</source>
   <translation>heure de début</translation>
  </message>
  <message>
   <source>states</source>
   <translation>états</translation>
  </message>
  <message>
   <source>statistics.csv can't be read, so the recording ends with its last value.</source>
   <translation>statistics.csv ne peut pas être lu, si bien que l’enregistrement finit avec sa dernière valeur.</translation>
  </message>
  <message>
   <source>step</source>
   <translation>step</translation>
  </message>
  <message>
   <source>steps so far</source>
   <translation>pas jusqu’ici</translation>
  </message>
  <message>
   <source>stored as lead I − lead II</source>
   <translation>stocké comme dérivation I − dérivation II</translation>
  </message>
  <message>
   <source>stored numbers</source>
   <translation>nombres stockés</translation>
  </message>
  <message>
   <source>synchronous</source>
   <translation>synchrone</translation>
  </message>
  <message>
   <source>table {0}</source>
   <translation>tableau {0}</translation>
  </message>
  <message>
   <source>table {0}{1} {2}</source>
   <translation>tableau {0}{1} {2}</translation>
  </message>
  <message>
   <source>temperature</source>
   <translation>température</translation>
  </message>
  <message>
   <source>text removed</source>
   <translation>text removed</translation>
  </message>
  <message>
   <source>text/csv</source>
   <translation>text/csv</translation>
  </message>
  <message>
   <source>the activity “{0}” of {1}</source>
   <translation>l’activité « {0} » ({1})</translation>
  </message>
  <message>
   <source>the activity's name</source>
   <translation>le nom de l’activité</translation>
  </message>
  <message>
   <source>the channels {0}</source>
   <translation>les canaux {0}</translation>
  </message>
  <message>
   <source>the channels' names, or how many</source>
   <translation>les noms des canaux, ou leur nombre</translation>
  </message>
  <message>
   <source>the clock (UTC)</source>
   <translation>l’horloge (UTC)</translation>
  </message>
  <message>
   <source>the day of the first value, such as 2022-11-19</source>
   <translation>le jour de la première valeur, comme 2022-11-19</translation>
  </message>
  <message>
   <source>the first record's start</source>
   <translation>le début du premier enregistrement</translation>
  </message>
  <message>
   <source>the folder holds no file with a manifest</source>
   <translation>le dossier ne contient aucun fichier avec un manifeste</translation>
  </message>
  <message>
   <source>the header of {0} can't be read</source>
   <translation>l’en-tête de {0} ne peut pas être lu</translation>
  </message>
  <message>
   <source>the header of {0} says otherwise</source>
   <translation>l’en-tête de {0} dit autre chose</translation>
  </message>
  <message>
   <source>the manifest lacks {0}</source>
   <translation>il manque {0} au manifeste</translation>
  </message>
  <message>
   <source>the name or note of an activity</source>
   <translation>le nom ou la note d’une activité</translation>
  </message>
  <message>
   <source>the number of a person</source>
   <translation>le numéro d’une personne</translation>
  </message>
  <message>
   <source>the number of a record</source>
   <translation>le numéro d’un enregistrement</translation>
  </message>
  <message>
   <source>the number of a series</source>
   <translation>le numéro d’une série</translation>
  </message>
  <message>
   <source>the number of an activity</source>
   <translation>le numéro d’une activité</translation>
  </message>
  <message>
   <source>the person's name, or number where none is known</source>
   <translation>le nom de la personne, ou son numéro si aucun n’est connu</translation>
  </message>
  <message>
   <source>the person's number</source>
   <translation>le numéro de la personne</translation>
  </message>
  <message>
   <source>the place of the store</source>
   <translation>l’emplacement du dépôt</translation>
  </message>
  <message>
   <source>the record of {0} from {1}</source>
   <translation>l’enregistrement du {1} ({0})</translation>
  </message>
  <message>
   <source>the record's number</source>
   <translation>le numéro de l’enregistrement</translation>
  </message>
  <message>
   <source>the records of {0}</source>
   <translation>tout ce qui est à {0}</translation>
  </message>
  <message>
   <source>the routine “{0}”</source>
   <translation>le programme « {0} »</translation>
  </message>
  <message>
   <source>the same bytes as</source>
   <translation>les mêmes octets que</translation>
  </message>
  <message>
   <source>the same values as</source>
   <translation>les mêmes valeurs que</translation>
  </message>
  <message>
   <source>the same with semicolons and decimal commas, for French and most of Europe</source>
   <translation>le même avec points-virgules et virgules décimales, pour le français et la plus grande part de l’Europe</translation>
  </message>
  <message>
   <source>the start of each person’s first record</source>
   <translation>le début du premier enregistrement de chaque personne</translation>
  </message>
  <message>
   <source>the time between {0} and {1}</source>
   <translation>le temps entre {0} et {1}</translation>
  </message>
  <message>
   <source>the time from {0} on</source>
   <translation>le temps à partir de {0}</translation>
  </message>
  <message>
   <source>the time of the first value, such as 00-23-57</source>
   <translation>l’heure de la première valeur, comme 00-23-57</translation>
  </message>
  <message>
   <source>the time until {0}</source>
   <translation>le temps jusqu’à {0}</translation>
  </message>
  <message>
   <source>the zip can't be read</source>
   <translation>le zip ne peut pas être lu</translation>
  </message>
  <message>
   <source>the zip holds other files</source>
   <translation>le zip contient d’autres fichiers</translation>
  </message>
  <message>
   <source>the zip's header of {0} says otherwise</source>
   <translation>l’en-tête de {0} dans le zip dit autre chose</translation>
  </message>
  <message>
   <source>the zip's table of contents says otherwise</source>
   <translation>la table des matières du zip dit autre chose</translation>
  </message>
  <message>
   <source>the {0} value of {1} is at {2}, and the manifest has {3}</source>
   <translation>la {0} valeur de {1} est à {2}, et le manifeste a {3}</translation>
  </message>
  <message>
   <source>this store</source>
   <translation>ce dépôt</translation>
  </message>
  <message>
   <source>tick {0}</source>
   <translation>tic {0}</translation>
  </message>
  <message>
   <source>ticks of 1/{0} s since 1970-01-01T00:00:00Z</source>
   <translation>tics de 1/{0} s depuis 1970-01-01T00:00:00Z</translation>
  </message>
  <message>
   <source>time since the beat before; the first is 0</source>
   <translation>temps depuis le battement précédent ; le premier est 0</translation>
  </message>
  <message>
   <source>times of all values, headers</source>
   <translation>temps de toutes les valeurs, en-têtes</translation>
  </message>
  <message>
   <source>true or false</source>
   <translation>vrai ou faux</translation>
  </message>
  <message>
   <source>undefined</source>
   <translation>indéfini</translation>
  </message>
  <message>
   <source>units, UTC times that they read, every value</source>
   <translation>unités, temps UTC qu’ils lisent, chaque valeur</translation>
  </message>
  <message>
   <source>units, words, local dates and times, files of 1,000,000 rows</source>
   <translation>unités, mots, dates et heures locales, fichiers de 1 000 000 lignes</translation>
  </message>
  <message>
   <source>unreliable</source>
   <translation>peu fiable</translation>
  </message>
  <message>
   <source>unreliable RR</source>
   <translation>RR peu fiable</translation>
  </message>
  <message>
   <source>values</source>
   <translation>valeurs</translation>
  </message>
  <message>
   <source>which axis points up, until the next change</source>
   <translation>quel axe pointe vers le haut, jusqu’au prochain changement</translation>
  </message>
  <message>
   <source>whole seconds</source>
   <translation>secondes entières</translation>
  </message>
  <message>
   <source>whole seconds since 1970-01-01T00:00:00Z, rounded down</source>
   <translation>secondes entières depuis 1970-01-01T00:00:00Z, arrondies vers le bas</translation>
  </message>
  <message>
   <source>words</source>
   <translation>mots</translation>
  </message>
  <message>
   <source>your window</source>
   <translation>votre plage de temps</translation>
  </message>
  <message>
   <source>{0} For the time that they share, write “{1}__in={2}”.</source>
   <translation>{0} Pour le temps qu’ils ont en commun, écrivez « {1}__in={2} ».</translation>
  </message>
  <message>
   <source>{0} It is a further stretch of recording {1}, under a number of its own.</source>
   <translation>{0} C’est une plage de plus de l’enregistrement {1}, sous un numéro à elle.</translation>
  </message>
  <message>
   <source>{0} It is joined with what came in before of the same recording.</source>
   <translation>{0} Il est réuni avec ce qui était déjà venu du même enregistrement.</translation>
  </message>
  <message>
   <source>{0} It took the place of what was here.</source>
   <translation>{0} Il a pris la place de ce qui était ici.</translation>
  </message>
  <message>
   <source>{0} What there is instead: {1} and {2} more.</source>
   <translation>{0} On y trouve à la place : {1} et {2} autres.</translation>
  </message>
  <message>
   <source>{0} What there is instead: {1}.</source>
   <translation>{0} On y trouve à la place : {1}.</translation>
  </message>
  <message>
   <source>{0} already exists.</source>
   <translation>{0} existe déjà.</translation>
  </message>
  <message>
   <source>{0} and {1} more</source>
   <translation>{0} et {1} autres</translation>
  </message>
  <message>
   <source>{0} annotations of {1} can't be read, and stay out.</source>
   <translation>{0} annotations de {1} ne peuvent pas être lues, et restent dehors.</translation>
  </message>
  <message>
   <source>{0} at {1}</source>
   <translation>{0} à {1}</translation>
  </message>
  <message>
   <source>{0} bears the name of no known channel.</source>
   <translation>{0} ne porte le nom d’aucun canal connu.</translation>
  </message>
  <message>
   <source>{0} became shorter than when it came in</source>
   <translation>{0} est devenu plus court qu’à son arrivée</translation>
  </message>
  <message>
   <source>{0} bytes</source>
   <translation>{0} octets</translation>
  </message>
  <message>
   <source>{0} came without its manifest: at its ends, values that repeat a neighbour can't be told from recorded ones.</source>
   <translation>{0} est arrivé sans son manifeste : à ses bouts, les valeurs qui répètent une voisine ne se distinguent pas de celles enregistrées.</translation>
  </message>
  <message>
   <source>{0} can't be brought in by itself.</source>
   <translation>{0} ne peut pas être importé tout seul.</translation>
  </message>
  <message>
   <source>{0} can't be opened as a store.</source>
   <translation>{0} ne peut pas être ouvert comme dépôt.</translation>
  </message>
  <message>
   <source>{0} can't be read to its end.</source>
   <translation>{0} ne peut pas être lu jusqu’au bout.</translation>
  </message>
  <message>
   <source>{0} can't be read.</source>
   <translation>{0} ne peut pas être lu.</translation>
  </message>
  <message>
   <source>{0} can't be read. {1}</source>
   <translation>{0} ne peut pas être lu. {1}</translation>
  </message>
  <message>
   <source>{0} can't be read: {1}.</source>
   <translation>{0} ne peut pas être lu : {1}.</translation>
  </message>
  <message>
   <source>{0} can't be turned back into stored numbers, and stays out.</source>
   <translation>{0} ne peut pas redevenir des nombres stockés, et reste dehors.</translation>
  </message>
  <message>
   <source>{0} can't be written as WAV.</source>
   <translation>{0} ne peut pas être écrit en WAV.</translation>
  </message>
  <message>
   <source>{0} can't be {1}.</source>
   <translation>{0} ne peut pas être {1}.</translation>
  </message>
  <message>
   <source>{0} can't become a store.</source>
   <translation>{0} ne peut pas devenir un dépôt.</translation>
  </message>
  <message>
   <source>{0} can't hold {1}.</source>
   <translation>{0} ne peut pas contenir {1}.</translation>
  </message>
  <message>
   <source>{0} channel</source>
   <translation>{0} canal</translation>
  </message>
  <message>
   <source>{0} channels</source>
   <translation>{0} canaux</translation>
  </message>
  <message>
   <source>{0} could not be brought in: {1}.</source>
   <translation>{0} n’a pas pu être importé : {1}.</translation>
  </message>
  <message>
   <source>{0} could not be copied whole.</source>
   <translation>{0} n’a pas pu être copié en entier.</translation>
  </message>
  <message>
   <source>{0} could not be read and lies beside the new one as {1}. With it the checksums are lost: the files count as they are now.</source>
   <translation>{0} n’a pas pu être lu et se trouve à côté du nouveau sous le nom {1}. Avec lui, les sommes de contrôle sont perdues : les fichiers comptent tels qu’ils sont.</translation>
  </message>
  <message>
   <source>{0} could not be saved whole.</source>
   <translation>{0} n’a pas pu être enregistré en entier.</translation>
  </message>
  <message>
   <source>{0} counts 1/{1} s and the others 1/{2} s: it stays out of the list.</source>
   <translation>{0} compte 1/{1} s et les autres 1/{2} s : il reste hors de la liste.</translation>
  </message>
  <message>
   <source>{0} decimals, exact</source>
   <translation>{0} décimales, exact</translation>
  </message>
  <message>
   <source>{0} differs between seconds {1} and {2}</source>
   <translation>{0} diffère entre les secondes {1} et {2}</translation>
  </message>
  <message>
   <source>{0} doesn't fall on the seconds of the other channels; its values will be written as annotations.</source>
   <translation>{0} ne tombe pas sur les secondes des autres canaux ; ses valeurs seront écrites en annotations.</translation>
  </message>
  <message>
   <source>{0} doesn't say in which time zone it was recorded; its times are taken as UTC.</source>
   <translation>{0} ne dit pas dans quel fuseau horaire il a été enregistré ; ses temps sont pris comme UTC.</translation>
  </message>
  <message>
   <source>{0} doesn't say the {1} of the recording.</source>
   <translation>{0} ne dit pas le {1} de l’enregistrement.</translation>
  </message>
  <message>
   <source>{0} doesn't say which channel it is.</source>
   <translation>{0} ne dit pas quel canal c’est.</translation>
  </message>
  <message>
   <source>{0} ends early</source>
   <translation>{0} finit trop tôt</translation>
  </message>
  <message>
   <source>{0} events are</source>
   <translation>{0} événements sont</translation>
  </message>
  <message>
   <source>{0} exists already.</source>
   <translation>{0} existe déjà.</translation>
  </message>
  <message>
   <source>{0} exported</source>
   <translation>{0} exporté</translation>
  </message>
  <message>
   <source>{0} files have no annotations to leave events out of.</source>
   <translation>Les fichiers {0} n’ont pas d’annotations d’où omettre des événements.</translation>
  </message>
  <message>
   <source>{0} files have no separators, time columns or description lines.</source>
   <translation>Les fichiers {0} n’ont ni séparateurs, ni colonnes du temps, ni lignes de description.</translation>
  </message>
  <message>
   <source>{0} goes on behind its last value</source>
   <translation>{0} continue après sa dernière valeur</translation>
  </message>
  <message>
   <source>{0} h {1} min</source>
   <translation>{0} h {1} min</translation>
  </message>
  <message>
   <source>{0} has gaps (EDF+D), and stays out.</source>
   <translation>{0} a des interruptions (EDF+D), et reste dehors.</translation>
  </message>
  <message>
   <source>{0} has more than {1} MB, which no recipe has.</source>
   <translation>{0} a plus de {1} Mo, ce qu’aucune recette n’a.</translation>
  </message>
  <message>
   <source>{0} has no more space. The unfinished file was removed; nothing was damaged.</source>
   <translation>{0} n’a plus d’espace. Le fichier inachevé a été supprimé ; rien n’a été abîmé.</translation>
  </message>
  <message>
   <source>{0} has {1} values in annotations; up to {2} are brought in.</source>
   <translation>{0} a {1} valeurs dans des annotations ; jusqu’à {2} sont importées.</translation>
  </message>
  <message>
   <source>{0} has {1} values, and the manifest counts {2}</source>
   <translation>{0} a {1} valeurs, et le manifeste en compte {2}</translation>
  </message>
  <message>
   <source>{0} holds a time that can't be.</source>
   <translation>{0} contient un temps impossible.</translation>
  </message>
  <message>
   <source>{0} holds channels and no info.json.</source>
   <translation>{0} contient des canaux et pas d’info.json.</translation>
  </message>
  <message>
   <source>{0} holds no channel that can be used.</source>
   <translation>{0} ne contient aucun canal utilisable.</translation>
  </message>
  <message>
   <source>{0} holds no recording.</source>
   <translation>{0} ne contient aucun enregistrement.</translation>
  </message>
  <message>
   <source>{0} holds no value.</source>
   <translation>{0} ne contient aucune valeur.</translation>
  </message>
  <message>
   <source>{0} holds one series.</source>
   <translation>{0} contient une série.</translation>
  </message>
  <message>
   <source>{0} holds recording {1} once more, and stays out of the list.</source>
   <translation>{0} contient encore une fois l’enregistrement {1}, et reste hors de la liste.</translation>
  </message>
  <message>
   <source>{0} holds values of a channel that Hexoview doesn't know, and stays out.</source>
   <translation>{0} contient les valeurs d’un canal qu’Hexoview ne connaît pas, et reste dehors.</translation>
  </message>
  <message>
   <source>{0} holds values without their times.</source>
   <translation>{0} contient des valeurs sans leurs temps.</translation>
  </message>
  <message>
   <source>{0} holds {1} {2}, and stays out.</source>
   <translation>{0} contient {1} {2}, et reste dehors.</translation>
  </message>
  <message>
   <source>{0} in the zip is damaged.</source>
   <translation>{0} dans le zip est abîmé.</translation>
  </message>
  <message>
   <source>{0} is a converter's copy of the WAV file beside it, and isn't needed.</source>
   <translation>{0} est la copie qu’un convertisseur a faite du fichier WAV d’à côté, et n’est pas nécessaire.</translation>
  </message>
  <message>
   <source>{0} is a link or a device, not a file, and stays out.</source>
   <translation>{0} est un lien ou un périphérique, pas un fichier, et reste dehors.</translation>
  </message>
  <message>
   <source>{0} is a link or a device, not a file.</source>
   <translation>{0} est un lien ou un périphérique, pas un fichier.</translation>
  </message>
  <message>
   <source>{0} is a link, and links aren't followed</source>
   <translation>{0} est un lien, et les liens ne sont pas suivis</translation>
  </message>
  <message>
   <source>{0} is cut off.</source>
   <translation>{0} est coupé.</translation>
  </message>
  <message>
   <source>{0} is damaged: {1}</source>
   <translation>{0} est abîmé : {1}</translation>
  </message>
  <message>
   <source>{0} is locked with a password.</source>
   <translation>{0} est verrouillé par un mot de passe.</translation>
  </message>
  <message>
   <source>{0} is no folder.</source>
   <translation>{0} n’est pas un dossier.</translation>
  </message>
  <message>
   <source>{0} is no key file that can be read.</source>
   <translation>{0} n’est pas un fichier de clés lisible.</translation>
  </message>
  <message>
   <source>{0} is no known channel, and stays out.</source>
   <translation>{0} n’est pas un canal connu, et reste dehors.</translation>
  </message>
  <message>
   <source>{0} is no ordinary file</source>
   <translation>{0} n’est pas un fichier ordinaire</translation>
  </message>
  <message>
   <source>{0} is no {1} of Hexoview.</source>
   <translation>{0} n’est pas un {1} d’Hexoview.</translation>
  </message>
  <message>
   <source>{0} is one of {1}, not of {2}.</source>
   <translation>{0} est à {1}, pas à {2}.</translation>
  </message>
  <message>
   <source>{0} is open in another program (perhaps Excel).</source>
   <translation>{0} est ouvert dans un autre programme (peut-être Excel).</translation>
  </message>
  <message>
   <source>{0} is packed by method {1}; Hexoview reads methods 0 and 8.</source>
   <translation>{0} est compressé par la méthode {1} ; Hexoview lit les méthodes 0 et 8.</translation>
  </message>
  <message>
   <source>{0} is the address of an account.</source>
   <translation>{0} est l’adresse d’un compte.</translation>
  </message>
  <message>
   <source>{0} is the store itself, and was passed by.</source>
   <translation>{0} est le dépôt lui-même, et a été laissé de côté.</translation>
  </message>
  <message>
   <source>{0} is there already</source>
   <translation>{0} est déjà là</translation>
  </message>
  <message>
   <source>{0} is too long for a channel of events.</source>
   <translation>{0} est trop long pour un canal d’événements.</translation>
  </message>
  <message>
   <source>{0} is too long to be brought in as EDF.</source>
   <translation>{0} est trop long pour être importé comme EDF.</translation>
  </message>
  <message>
   <source>{0} is too long to be what its name says.</source>
   <translation>{0} est trop long pour être ce que dit son nom.</translation>
  </message>
  <message>
   <source>{0} is too long.</source>
   <translation>{0} est trop long.</translation>
  </message>
  <message>
   <source>{0} isn't text.</source>
   <translation>{0} n’est pas du texte.</translation>
  </message>
  <message>
   <source>{0} lies deeper than {1} folders and was not searched.</source>
   <translation>{0} se trouve plus profond que {1} dossiers et n’a pas été fouillé.</translation>
  </message>
  <message>
   <source>{0} lies in the folder of recording {1} and didn't come in with it.</source>
   <translation>{0} se trouve dans le dossier de l’enregistrement {1} et n’est pas arrivé avec lui.</translation>
  </message>
  <message>
   <source>{0} lies in the store and can't be read. {1}</source>
   <translation>{0} se trouve dans le dépôt et ne peut pas être lu. {1}</translation>
  </message>
  <message>
   <source>{0} lies in the store and is not in its list. The next import takes it in.</source>
   <translation>{0} se trouve dans le dépôt et pas dans sa liste. Le prochain import le prendra.</translation>
  </message>
  <message>
   <source>{0} lies in the store without being part of it, and was left as it is.</source>
   <translation>{0} se trouve dans le dépôt sans en faire partie, et a été laissé tel quel.</translation>
  </message>
  <message>
   <source>{0} lies in the store's folder and is no part of it.</source>
   <translation>{0} se trouve dans le dossier du dépôt et n’en fait pas partie.</translation>
  </message>
  <message>
   <source>{0} lies inside a zip and was not opened. Unpack the outer one and import that.</source>
   <translation>{0} se trouve dans un zip et n’a pas été ouvert. Décompressez l’extérieur et importez celui-ci.</translation>
  </message>
  <message>
   <source>{0} lines can't be used and stay out, the first of them {1}.</source>
   <translation>{0} lignes sont inutilisables et restent dehors, la première étant {1}.</translation>
  </message>
  <message>
   <source>{0} min {1} s</source>
   <translation>{0} min {1} s</translation>
  </message>
  <message>
   <source>{0} more recordings of person {1} cover the same time as another one.</source>
   <translation>{0} enregistrements de plus de la personne {1} couvrent le même temps qu’un autre.</translation>
  </message>
  <message>
   <source>{0} needs more than EDF's 16 bits; it will be written in steps of {1}.</source>
   <translation>{0} a besoin de plus que les 16 bits d’EDF ; il sera écrit par pas de {1}.</translation>
  </message>
  <message>
   <source>{0} of recording {1} is missing: it was taken out of the trash.</source>
   <translation>{0} de l’enregistrement {1} manque : il a été sorti de la corbeille.</translation>
  </message>
  <message>
   <source>{0} of recording {1} is no longer what it was when it came in.</source>
   <translation>{0} de l’enregistrement {1} n’est plus ce qu’il était à son arrivée.</translation>
  </message>
  <message>
   <source>{0} of recording {1} is no longer what it was.</source>
   <translation>{0} de l’enregistrement {1} n’est plus ce qu’il était.</translation>
  </message>
  <message>
   <source>{0} of recording {1} {2}</source>
   <translation>{0} de l’enregistrement {1} {2}</translation>
  </message>
  <message>
   <source>{0} of signal {1}</source>
   <translation>{0} du signal {1}</translation>
  </message>
  <message>
   <source>{0} of {1} can't be read.</source>
   <translation>{0} de {1} ne peut pas être lu.</translation>
  </message>
  <message>
   <source>{0} of {1} is shorter than when it came in.</source>
   <translation>{0} de {1} est plus court qu’à son arrivée.</translation>
  </message>
  <message>
   <source>{0} people</source>
   <translation>{0} personnes</translation>
  </message>
  <message>
   <source>{0} people, {1} h, seed {2}</source>
   <translation>{0} personnes, {1} h, graine {2}</translation>
  </message>
  <message>
   <source>{0} person</source>
   <translation>{0} personne</translation>
  </message>
  <message>
   <source>{0} record</source>
   <translation>{0} enregistrement</translation>
  </message>
  <message>
   <source>{0} records</source>
   <translation>{0} enregistrements</translation>
  </message>
  <message>
   <source>{0} rows without a number are</source>
   <translation>{0} lignes sans nombre</translation>
  </message>
  <message>
   <source>{0} says otherwise</source>
   <translation>{0} dit autre chose</translation>
  </message>
  <message>
   <source>{0} stands where a group of values should.</source>
   <translation>{0} se trouve là où devrait être un groupe de valeurs.</translation>
  </message>
  <message>
   <source>{0} stays out. {1}</source>
   <translation>{0} reste dehors. {1}</translation>
  </message>
  <message>
   <source>{0} takes {1} bytes; such a zip holds files below {2}.</source>
   <translation>{0} prend {1} octets ; un tel zip contient des fichiers au-dessous de {2}.</translation>
  </message>
  <message>
   <source>{0} value</source>
   <translation>{0} valeur</translation>
  </message>
  <message>
   <source>{0} values</source>
   <translation>{0} valeurs</translation>
  </message>
  <message>
   <source>{0} values differ</source>
   <translation>{0} valeurs diffèrent</translation>
  </message>
  <message>
   <source>{0} waiting</source>
   <translation>{0} en attente</translation>
  </message>
  <message>
   <source>{0} was exported by Hexoview as a table, and stays out.</source>
   <translation>{0} a été exporté par Hexoview comme tableau, et reste dehors.</translation>
  </message>
  <message>
   <source>{0} was not given its name, and has been removed.</source>
   <translation>{0} n’a pas reçu son nom, et a été supprimé.</translation>
  </message>
  <message>
   <source>{0} would unpack from {1} bytes to {2}, more than 200 times.</source>
   <translation>{0} se décompresserait de {1} octets à {2}, plus de 200 fois.</translation>
  </message>
  <message>
   <source>{0}: it counts 1/{1} s, the others 1/{2} s.</source>
   <translation>{0} : il compte 1/{1} s, les autres 1/{2} s.</translation>
  </message>
  <message>
   <source>{0}: it has values that were not read</source>
   <translation>{0} : il a des valeurs qui n’ont pas été lues</translation>
  </message>
  <message>
   <source>{0}: it is a zip. Import it to see what is inside.</source>
   <translation>{0} : c’est un zip. Importez-le pour voir ce qu’il contient.</translation>
  </message>
  <message>
   <source>{0}: it is recording {1} once more, which is shown from {2}.</source>
   <translation>{0} : c’est encore l’enregistrement {1}, qui est montré depuis {2}.</translation>
  </message>
  <message>
   <source>{0}: its rate doesn't fall on whole ticks; read back, times may be 1 tick off.</source>
   <translation>{0} : sa fréquence ne tombe pas sur des tics entiers ; à la relecture, les temps peuvent être décalés de 1 tic.</translation>
  </message>
  <message>
   <source>{0}: none of its channels has a value.</source>
   <translation>{0} : aucun de ses canaux n’a de valeur.</translation>
  </message>
  <message>
   <source>{0}: the hour before comes twice in Excel’s times.</source>
   <translation>{0} : l’heure précédente arrive deux fois dans les temps d’Excel.</translation>
  </message>
  <message>
   <source>{0}: the values fall on other times, or come at another rate.</source>
   <translation>{0} : les valeurs tombent sur d’autres temps, ou viennent à une autre fréquence.</translation>
  </message>
  <message>
   <source>{0}: this file keeps 1 of every {1} values.</source>
   <translation>{0} : ce fichier garde 1 valeur sur {1}.</translation>
  </message>
  <message>
   <source>{0}: up to {1} values bear the same second.</source>
   <translation>{0} : jusqu’à {1} valeurs portent la même seconde.</translation>
  </message>
  <message>
   <source>{0}: {1} here, {2} in what comes in (stored numbers).</source>
   <translation>{0} : {1} ici, {2} dans ce qui arrive (nombres stockés).</translation>
  </message>
  <message>
   <source>{0}: {1} left out, as was chosen.</source>
   <translation>{0} : {1} omis, comme choisi.</translation>
  </message>
  <message>
   <source>{0}: {1} left out.</source>
   <translation>{0} : {1}, hors du fichier.</translation>
  </message>
  <message>
   <source>{0}: {1} lines hold no value and stay out, the first of them line {2}: {3}.</source>
   <translation>{0} : {1} lignes ne contiennent aucune valeur et restent dehors, la première étant la ligne {2} : {3}.</translation>
  </message>
  <message>
   <source>{0}: {1} times lie between two ticks and went to the nearest.</source>
   <translation>{0} : {1} temps se trouvent entre deux tics et sont allés au plus proche.</translation>
  </message>
  <message>
   <source>{0}: {1} values are missing</source>
   <translation>{0} : il manque {1} valeurs</translation>
  </message>
  <message>
   <source>“channels” should be a list of datatypes' numbers, or null for all.</source>
   <translation>« channels » devrait être une liste de numéros de types de données, ou null pour tous.</translation>
  </message>
  <message>
   <source>“{0}” can be written {1}.</source>
   <translation>« {0} » peut s’écrire {1}.</translation>
  </message>
  <message>
   <source>“{0}” can't be asked for.</source>
   <translation>« {0} » ne peut pas être demandé.</translation>
  </message>
  <message>
   <source>“{0}” can't be {1}.</source>
   <translation>« {0} » ne peut pas être {1}.</translation>
  </message>
  <message>
   <source>“{0}” can't be “{1}”.</source>
   <translation>« {0} » ne peut pas être « {1} ».</translation>
  </message>
  <message>
   <source>“{0}” has no value here and is left out.</source>
   <translation>« {0} » n’a pas de valeur ici et est laissé de côté.</translation>
  </message>
  <message>
   <source>“{0}” has {1} characters; it can have {2}.</source>
   <translation>« {0} » a {1} caractères ; il peut en avoir {2}.</translation>
  </message>
  <message>
   <source>“{0}” is given twice with different values.</source>
   <translation>« {0} » est donné deux fois avec des valeurs différentes.</translation>
  </message>
  <message>
   <source>“{0}” is missing.</source>
   <translation>« {0} » manque.</translation>
  </message>
  <message>
   <source>“{0}” is {1}; it should be {2}.</source>
   <translation>« {0} » est {1} ; ce devrait être {2}.</translation>
  </message>
  <message>
   <source>“{0}” isn't known to this version.</source>
   <translation>« {0} » n’est pas connu de cette version.</translation>
  </message>
  <message>
   <source>“{0}” needs two values, the first and the last.</source>
   <translation>« {0} » a besoin de deux valeurs, la première et la dernière.</translation>
  </message>
  <message>
   <source>“{0}…” is longer than {1} bytes and will be shortened.</source>
   <translation>« {0}… » est plus long que {1} octets et sera raccourci.</translation>
  </message>
 </context>
 <context>
  <name>disguise</name>
  <message>
   <source>Person</source>
   <translation>Personne</translation>
  </message>
  <message>
   <source>Person {0}</source>
   <translation>Personne {0}</translation>
  </message>
 </context>
 <context>
  <name>failures</name>
  <message>
   <source>A file can't be used.</source>
   <translation>Un fichier ne peut pas être utilisé.</translation>
  </message>
  <message>
   <source>Choose another folder.</source>
   <translation>Choisissez un autre dossier.</translation>
  </message>
  <message>
   <source>Choose it again; a drive may have been taken out.</source>
   <translation>Choisissez-le à nouveau ; un lecteur a peut-être été retiré.</translation>
  </message>
  <message>
   <source>Close other programs, or choose fewer channels or a shorter stretch.</source>
   <translation>Fermez d’autres programmes, ou choisissez moins de canaux ou une plage plus courte.</translation>
  </message>
  <message>
   <source>Free some space, or choose another disk.</source>
   <translation>Libérez de l’espace, ou choisissez un autre disque.</translation>
  </message>
  <message>
   <source>Go on working, or copy the report (it names no person) and send it to us.</source>
   <translation>Continuez à travailler, ou copiez le rapport (il ne nomme personne) et envoyez-le-nous.</translation>
  </message>
  <message>
   <source>Hexoview made a mistake.</source>
   <translation>Hexoview a fait une erreur.</translation>
  </message>
  <message>
   <source>It is no longer there.</source>
   <translation>Il n’est plus là.</translation>
  </message>
  <message>
   <source>It met something that it was not made for; your recordings are untouched.</source>
   <translation>Il a rencontré quelque chose pour quoi il n’était pas fait ; vos enregistrements sont intacts.</translation>
  </message>
  <message>
   <source>The disk is full.</source>
   <translation>Le disque est plein.</translation>
  </message>
  <message>
   <source>The folder or file doesn't allow it.</source>
   <translation>Le dossier ou le fichier ne le permet pas.</translation>
  </message>
  <message>
   <source>The system says: {0}.</source>
   <translation>Le système indique : {0}.</translation>
  </message>
  <message>
   <source>There isn't enough memory for this.</source>
   <translation>Il n’y a pas assez de mémoire pour cela.</translation>
  </message>
  <message>
   <source>This computer has no more to give right now.</source>
   <translation>Cet ordinateur n’en a pas plus à donner en ce moment.</translation>
  </message>
  <message>
   <source>Try again, or choose another folder.</source>
   <translation>Réessayez, ou choisissez un autre dossier.</translation>
  </message>
  <message>
   <source>“{0}” can't be used.</source>
   <translation>« {0} » ne peut pas être utilisé.</translation>
  </message>
 </context>
 <context>
  <name>figures</name>
  <message>
   <source>Activity, maximum</source>
   <translation>Activité, maximum</translation>
  </message>
  <message>
   <source>Activity, mean</source>
   <translation>Activité, moyenne</translation>
  </message>
  <message>
   <source>Activity, minimum</source>
   <translation>Activité, minimum</translation>
  </message>
  <message>
   <source>Awake at night</source>
   <translation>Éveil pendant la nuit</translation>
  </message>
  <message>
   <source>Breathing rate, maximum</source>
   <translation>Fréquence respiratoire, maximum</translation>
  </message>
  <message>
   <source>Breathing rate, mean</source>
   <translation>Fréquence respiratoire, moyenne</translation>
  </message>
  <message>
   <source>Breathing rate, minimum</source>
   <translation>Fréquence respiratoire, minimum</translation>
  </message>
  <message>
   <source>Cadence, maximum</source>
   <translation>Cadence, maximum</translation>
  </message>
  <message>
   <source>Cadence, mean</source>
   <translation>Cadence, moyenne</translation>
  </message>
  <message>
   <source>Cadence, minimum</source>
   <translation>Cadence, minimum</translation>
  </message>
  <message>
   <source>Climb</source>
   <translation>Montée</translation>
  </message>
  <message>
   <source>Descent</source>
   <translation>Descente</translation>
  </message>
  <message>
   <source>Distance</source>
   <translation>Distance</translation>
  </message>
  <message>
   <source>Energy by heart rate</source>
   <translation>Énergie d’après la fréquence cardiaque</translation>
  </message>
  <message>
   <source>Energy in all</source>
   <translation>Énergie totale</translation>
  </message>
  <message>
   <source>Energy, maximum</source>
   <translation>Énergie, maximum</translation>
  </message>
  <message>
   <source>Energy, mean</source>
   <translation>Énergie, moyenne</translation>
  </message>
  <message>
   <source>Energy, minimum</source>
   <translation>Énergie, minimum</translation>
  </message>
  <message>
   <source>Good signal, breathing</source>
   <translation>Bon signal, respiration</translation>
  </message>
  <message>
   <source>Good signal, heart</source>
   <translation>Bon signal, cœur</translation>
  </message>
  <message>
   <source>Heart rate recovery</source>
   <translation>Récupération de la fréquence cardiaque</translation>
  </message>
  <message>
   <source>Heart rate, maximum</source>
   <translation>Fréquence cardiaque, maximum</translation>
  </message>
  <message>
   <source>Heart rate, mean</source>
   <translation>Fréquence cardiaque, moyenne</translation>
  </message>
  <message>
   <source>Heart rate, minimum</source>
   <translation>Fréquence cardiaque, minimum</translation>
  </message>
  <message>
   <source>Hexoskin’s table</source>
   <translation>Tableau d’Hexoskin</translation>
  </message>
  <message>
   <source>Non-REM sleep</source>
   <translation>Sommeil hors REM</translation>
  </message>
  <message>
   <source>REM sleep</source>
   <translation>Sommeil REM</translation>
  </message>
  <message>
   <source>RMSSD</source>
   <translation>RMSSD</translation>
  </message>
  <message>
   <source>SDNN</source>
   <translation>SDNN</translation>
  </message>
  <message>
   <source>Sleep efficiency</source>
   <translation>Efficacité du sommeil</translation>
  </message>
  <message>
   <source>Sleep in all</source>
   <translation>Sommeil total</translation>
  </message>
  <message>
   <source>Speed, maximum</source>
   <translation>Vitesse, maximum</translation>
  </message>
  <message>
   <source>Speed, mean</source>
   <translation>Vitesse, moyenne</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Pas</translation>
  </message>
  <message>
   <source>Tidal volume, by weight, maximum</source>
   <translation>Volume courant, selon le poids, maximum</translation>
  </message>
  <message>
   <source>Tidal volume, by weight, mean</source>
   <translation>Volume courant, selon le poids, moyenne</translation>
  </message>
  <message>
   <source>Tidal volume, by weight, minimum</source>
   <translation>Volume courant, selon le poids, minimum</translation>
  </message>
  <message>
   <source>Tidal volume, maximum</source>
   <translation>Volume courant, maximum</translation>
  </message>
  <message>
   <source>Tidal volume, mean</source>
   <translation>Volume courant, moyenne</translation>
  </message>
  <message>
   <source>Tidal volume, minimum</source>
   <translation>Volume courant, minimum</translation>
  </message>
  <message>
   <source>VO2 max</source>
   <translation>VO2 max</translation>
  </message>
  <message>
   <source>Ventilation, by weight, maximum</source>
   <translation>Ventilation, selon le poids, maximum</translation>
  </message>
  <message>
   <source>Ventilation, by weight, mean</source>
   <translation>Ventilation, selon le poids, moyenne</translation>
  </message>
  <message>
   <source>Ventilation, by weight, minimum</source>
   <translation>Ventilation, selon le poids, minimum</translation>
  </message>
  <message>
   <source>Ventilation, maximum</source>
   <translation>Ventilation, maximum</translation>
  </message>
  <message>
   <source>Ventilation, mean</source>
   <translation>Ventilation, moyenne</translation>
  </message>
  <message>
   <source>Ventilation, minimum</source>
   <translation>Ventilation, minimum</translation>
  </message>
  <message>
   <source>computed</source>
   <translation>calculé</translation>
  </message>
 </context>
 <context>
  <name>jobs</name>
  <message>
   <source>Checking</source>
   <translation>Vérification</translation>
  </message>
  <message>
   <source>De-identified: searched for {0}, none was found.</source>
   <translation>Désidentifié : {0} recherchés, aucun trouvé.</translation>
  </message>
  <message>
   <source>Fetching</source>
   <translation>Lecture</translation>
  </message>
  <message>
   <source>Searching for names</source>
   <translation>Recherche de noms</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>En attente</translation>
  </message>
  <message>
   <source>Writing</source>
   <translation>Écriture</translation>
  </message>
  <message>
   <source>about {0}</source>
   <translation>environ {0}</translation>
  </message>
  <message>
   <source>about {0} min left</source>
   <translation>encore environ {0} min</translation>
  </message>
  <message>
   <source>file</source>
   <translation>fichier</translation>
  </message>
  <message>
   <source>files</source>
   <translation>fichiers</translation>
  </message>
  <message>
   <source>identifier</source>
   <translation>identifiant</translation>
  </message>
  <message>
   <source>identifiers</source>
   <translation>identifiants</translation>
  </message>
  <message>
   <source>less than a minute left</source>
   <translation>encore moins d’une minute</translation>
  </message>
  <message>
   <source>row</source>
   <translation>ligne</translation>
  </message>
  <message>
   <source>rows</source>
   <translation>lignes</translation>
  </message>
  <message>
   <source>value</source>
   <translation>valeur</translation>
  </message>
  <message>
   <source>values</source>
   <translation>valeurs</translation>
  </message>
  <message>
   <source>{0} cancelled</source>
   <translation>{0} annulé</translation>
  </message>
  <message>
   <source>{0} can’t be told from ordinary words and could not be searched for.</source>
   <translation>{0} ne se distinguent pas de mots ordinaires et n’ont pas pu être recherchés.</translation>
  </message>
  <message>
   <source>{0} exported</source>
   <translation>{0} exporté</translation>
  </message>
  <message>
   <source>{0} failed</source>
   <translation>{0} en échec</translation>
  </message>
  <message>
   <source>{0} left</source>
   <translation>encore {0}</translation>
  </message>
  <message>
   <source>{0} skipped</source>
   <translation>{0} ignoré(s)</translation>
  </message>
  <message>
   <source>{0}, which sum up {1}</source>
   <translation>{0}, qui résument {1}</translation>
  </message>
  <message>
   <source>✓ Checked: {0} in {1}, {2}</source>
   <translation>✓ Vérifié : {0} dans {1}, {2}</translation>
  </message>
  <message>
   <source>✓ Checked: {0}, {1}, SHA-256 {2}</source>
   <translation>✓ Vérifié : {0}, {1}, SHA-256 {2}</translation>
  </message>
  <message>
   <source>✓ Done</source>
   <translation>✓ Fait</translation>
  </message>
  <message>
   <source>✕ Cancelled. Unfinished files were removed.</source>
   <translation>✕ Annulé. Les fichiers inachevés ont été supprimés.</translation>
  </message>
  <message>
   <source>✕ Cancelled. Unfinished files were removed; {0} finished files were kept.</source>
   <translation>✕ Annulé. Les fichiers inachevés ont été supprimés ; {0} fichiers terminés ont été gardés.</translation>
  </message>
  <message>
   <source>✕ Failed</source>
   <translation>✕ Échec</translation>
  </message>
 </context>
 <context>
  <name>listing</name>
  <message>
   <source>Activity {0}</source>
   <translation>Activité {0}</translation>
  </message>
  <message>
   <source>Record {0}</source>
   <translation>Enregistrement {0}</translation>
  </message>
 </context>
 <context>
  <name>log</name>
  <message>
   <source>Kept on this computer only, for its owner.</source>
   <translation>Gardé sur cet ordinateur seulement, pour son propriétaire.</translation>
  </message>
  <message>
   <source>Lines of this list were changed or taken out by something else than Hexoview.</source>
   <translation>Des lignes de cette liste ont été modifiées ou retirées par autre chose qu’Hexoview.</translation>
  </message>
 </context>
 <context>
  <name>people</name>
  <message>
   <source>A name has at most {0} letters.</source>
   <translation>Un nom a au plus {0} lettres.</translation>
  </message>
  <message>
   <source>A note has at most {0} letters.</source>
   <translation>Une note a au plus {0} lettres.</translation>
  </message>
  <message>
   <source>Female</source>
   <translation>Féminin</translation>
  </message>
  <message>
   <source>Male</source>
   <translation>Masculin</translation>
  </message>
  <message>
   <source>Not noted</source>
   <translation>Non noté</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>Autre</translation>
  </message>
  <message>
   <source>Person {0}</source>
   <translation>Personne {0}</translation>
  </message>
  <message>
   <source>Recorded with {0} devices ({1}): perhaps two people share this number.</source>
   <translation>Enregistré avec {0} appareils ({1}) : deux personnes partagent peut-être ce numéro.</translation>
  </message>
  <message>
   <source>Records {0} and {1} overlap in time: perhaps two people share this number.</source>
   <translation>Les enregistrements {0} et {1} se chevauchent : deux personnes partagent peut-être ce numéro.</translation>
  </message>
  <message>
   <source>activities</source>
   <translation>activités</translation>
  </message>
  <message>
   <source>activity</source>
   <translation>activité</translation>
  </message>
  <message>
   <source>record</source>
   <translation>enregistrement</translation>
  </message>
  <message>
   <source>records</source>
   <translation>enregistrements</translation>
  </message>
  <message>
   <source>“{0}” is no weight from {1} to {2} kg, such as 62.5.</source>
   <translation>« {0} » n’est pas un poids de {1} à {2} kg, comme 62,5.</translation>
  </message>
  <message>
   <source>“{0}” is no year from {1} to {2}.</source>
   <translation>« {0} » n’est pas une année de {1} à {2}.</translation>
  </message>
 </context>
 <context>
  <name>records</name>
  <message>
   <source>ECG</source>
   <translation>ECG</translation>
  </message>
  <message>
   <source>HR {0}</source>
   <translation>FC {0}</translation>
  </message>
  <message>
   <source>No activity</source>
   <translation>Aucune activité</translation>
  </message>
  <message>
   <source>No date</source>
   <translation>Pas de date</translation>
  </message>
  <message>
   <source>SpO2</source>
   <translation>SpO2</translation>
  </message>
  <message>
   <source>breathing</source>
   <translation>respiration</translation>
  </message>
  <message>
   <source>breathing {0}</source>
   <translation>respiration {0}</translation>
  </message>
  <message>
   <source>channel</source>
   <translation>canal</translation>
  </message>
  <message>
   <source>channels</source>
   <translation>canaux</translation>
  </message>
  <message>
   <source>movement</source>
   <translation>mouvement</translation>
  </message>
  <message>
   <source>sleep</source>
   <translation>sommeil</translation>
  </message>
  <message>
   <source>✓ {0}</source>
   <translation>✓ {0}</translation>
  </message>
 </context>
 <context>
  <name>removal</name>
  <message>
   <source>Record of {0}</source>
   <translation>Enregistrement ({0})</translation>
  </message>
  <message>
   <source>The time zone that was set</source>
   <translation>Le fuseau horaire réglé</translation>
  </message>
  <message>
   <source>What is noted on the person: name, sex, birth year, weight, notes</source>
   <translation>Ce qui est noté sur la personne : nom, sexe, année de naissance, poids, notes</translation>
  </message>
  <message>
   <source>marked activities</source>
   <translation>activités marquées</translation>
  </message>
  <message>
   <source>marked activity</source>
   <translation>activité marquée</translation>
  </message>
  <message>
   <source>record</source>
   <translation>enregistrement</translation>
  </message>
  <message>
   <source>records</source>
   <translation>enregistrements</translation>
  </message>
 </context>
 <context>
  <name>session</name>
  <message>
   <source>A part of Qt that prepares them is missing, or the cache folder is full.</source>
   <translation>Une partie de Qt qui les prépare manque, ou le dossier du cache est plein.</translation>
  </message>
  <message>
   <source>Everything else is as you left it.</source>
   <translation>Tout le reste est comme vous l’avez laissé.</translation>
  </message>
  <message>
   <source>Hexoview runs in safe mode.</source>
   <translation>Hexoview fonctionne en mode sans échec.</translation>
  </message>
  <message>
   <source>Hexoview speaks English until the next start.</source>
   <translation>Hexoview parle anglais jusqu’au prochain démarrage.</translation>
  </message>
  <message>
   <source>Open your recordings; at the next start everything is as before.</source>
   <translation>Ouvrez vos enregistrements ; au prochain démarrage, tout est comme avant.</translation>
  </message>
  <message>
   <source>Settings, the last store and the last selection were left aside, and nothing is kept.</source>
   <translation>Les paramètres, le dernier dépôt et la dernière sélection ont été laissés de côté, et rien n’est retenu.</translation>
  </message>
  <message>
   <source>Some settings were set back.</source>
   <translation>Certains paramètres ont repris leur valeur de départ.</translation>
  </message>
  <message>
   <source>The words of your language could not be loaded.</source>
   <translation>Les mots de votre langue n’ont pas pu être chargés.</translation>
  </message>
  <message>
   <source>These could not be read: {0}.</source>
   <translation>Ceux-ci n’ont pas pu être lus : {0}.</translation>
  </message>
  <message>
   <source>a part of the file of settings</source>
   <translation>une partie du fichier des paramètres</translation>
  </message>
  <message>
   <source>other settings</source>
   <translation>d’autres paramètres</translation>
  </message>
  <message>
   <source>the channels' order and scales</source>
   <translation>l’ordre et les échelles des canaux</translation>
  </message>
  <message>
   <source>the columns of the list</source>
   <translation>les colonnes de la liste</translation>
  </message>
  <message>
   <source>the folded filters</source>
   <translation>les filtres repliés</translation>
  </message>
  <message>
   <source>the language</source>
   <translation>la langue</translation>
  </message>
  <message>
   <source>the look</source>
   <translation>l’apparence</translation>
  </message>
  <message>
   <source>the places of window and panes</source>
   <translation>les places de la fenêtre et des volets</translation>
  </message>
  <message>
   <source>the stores that were open before</source>
   <translation>les dépôts ouverts auparavant</translation>
  </message>
  <message>
   <source>the time zone</source>
   <translation>le fuseau horaire</translation>
  </message>
  <message>
   <source>whether people are hidden</source>
   <translation>le masquage des personnes</translation>
  </message>
 </context>
 <context>
  <name>strip</name>
  <message>
   <source>Activities: {0}.</source>
   <translation>Activités : {0}.</translation>
  </message>
  <message>
   <source>Doubtful signal in {0} % of the time.</source>
   <translation>Signal douteux pendant {0} % du temps.</translation>
  </message>
  <message>
   <source>Heart rate {0} to {1} bpm.</source>
   <translation>Fréquence cardiaque de {0} à {1} bpm.</translation>
  </message>
  <message>
   <source>No data in {0} % of the time.</source>
   <translation>Pas de données pendant {0} % du temps.</translation>
  </message>
  <message>
   <source>No heart rate.</source>
   <translation>Pas de fréquence cardiaque.</translation>
  </message>
 </context>
 <context>
  <name>tasks</name>
  <message>
   <source>Drawing</source>
   <translation>Tracé</translation>
  </message>
  <message>
   <source>Looking up</source>
   <translation>Recherche</translation>
  </message>
  <message>
   <source>Opening</source>
   <translation>Ouverture</translation>
  </message>
 </context>
 <context>
  <name>telling</name>
  <message>
   <source>ECG</source>
   <translation>ECG</translation>
  </message>
  <message>
   <source>Leave out {0}</source>
   <translation>Laisser de côté {0}</translation>
  </message>
  <message>
   <source>Take them one by one</source>
   <translation>Les prendre un par un</translation>
  </message>
  <message>
   <source>Use the times that have data: {0}</source>
   <translation>Prendre les temps qui ont des données : {0}</translation>
  </message>
  <message>
   <source>acceleration</source>
   <translation>accélération</translation>
  </message>
  <message>
   <source>breathing</source>
   <translation>respiration</translation>
  </message>
  <message>
   <source>full rate</source>
   <translation>pleine fréquence</translation>
  </message>
  <message>
   <source>record</source>
   <translation>enregistrement</translation>
  </message>
  <message>
   <source>records</source>
   <translation>enregistrements</translation>
  </message>
  <message>
   <source>reduced in JSON and CSV: 1 of every {0} values</source>
   <translation>réduit en JSON et CSV : 1 valeur sur {0}</translation>
  </message>
  <message>
   <source>stretches</source>
   <translation>plages</translation>
  </message>
  <message>
   <source>the activities</source>
   <translation>les activités</translation>
  </message>
  <message>
   <source>the channels</source>
   <translation>les canaux</translation>
  </message>
  <message>
   <source>the options</source>
   <translation>les options</translation>
  </message>
  <message>
   <source>the person</source>
   <translation>la personne</translation>
  </message>
  <message>
   <source>the records</source>
   <translation>les enregistrements</translation>
  </message>
  <message>
   <source>the routines</source>
   <translation>les programmes</translation>
  </message>
  <message>
   <source>the series</source>
   <translation>les séries</translation>
  </message>
  <message>
   <source>the times</source>
   <translation>les temps</translation>
  </message>
  <message>
   <source>together or one by one</source>
   <translation>ensemble ou un par un</translation>
  </message>
  <message>
   <source>value</source>
   <translation>valeur</translation>
  </message>
  <message>
   <source>values</source>
   <translation>valeurs</translation>
  </message>
  <message>
   <source>{0} file</source>
   <translation>fichier {0}</translation>
  </message>
  <message>
   <source>{0} files</source>
   <translation>fichiers {0}</translation>
  </message>
 </context>
 <context>
  <name>typed</name>
  <message>
   <source>First ({0})</source>
   <translation>Première ({0})</translation>
  </message>
  <message>
   <source>Second ({0})</source>
   <translation>Seconde ({0})</translation>
  </message>
  <message>
   <source>Take {0} ({1})</source>
   <translation>Prendre {0} ({1})</translation>
  </message>
  <message>
   <source>There is no time “{0}” in {1}. Write 2025-03-03 22:10, 3 Mar 22:10 or 22:10.</source>
   <translation>Il n’y a pas d’heure « {0} » dans {1}. Écrivez 2025-03-03 22:10, 3 mars 22:10 ou 22:10.</translation>
  </message>
  <message>
   <source>{0} happens twice on {1}. Which one?</source>
   <translation>{0} arrive deux fois le {1}. Laquelle ?</translation>
  </message>
  <message>
   <source>“{0}” doesn’t happen on {1}: after {2} the clocks show {3}.</source>
   <translation>« {0} » n’existe pas le {1} : après {2}, les horloges montrent {3}.</translation>
  </message>
 </context>
 <context>
  <name>words</name>
  <message>
   <source>And {0} more.</source>
   <translation>Et {0} de plus.</translation>
  </message>
  <message>
   <source>GB</source>
   <translation>Go</translation>
  </message>
  <message>
   <source>MB</source>
   <translation>Mo</translation>
  </message>
  <message>
   <source>Person {0}</source>
   <translation>Personne {0}</translation>
  </message>
  <message>
   <source>and {0} more</source>
   <translation>et {0} de plus</translation>
  </message>
  <message>
   <source>byte</source>
   <translation>octet</translation>
  </message>
  <message>
   <source>bytes</source>
   <translation>octets</translation>
  </message>
  <message>
   <source>kB</source>
   <translation>ko</translation>
  </message>
  <message>
   <source>tick {0}</source>
   <translation>tic {0}</translation>
  </message>
  <message>
   <source>{0} ({1}, then {2})</source>
   <translation>{0} ({1}, puis {2})</translation>
  </message>
 </context>
</TS>
